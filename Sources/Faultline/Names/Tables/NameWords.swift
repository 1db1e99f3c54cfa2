/// What single words of names mean for a comparison: their canonical form and how much they say about who is meant.
enum NameWords {
  /// What a word is in a name.
  enum Class: UInt8 {
    /// It tells this party from others.
    case distinctive
    /// It stands in the names of thousands (technology, trading).
    case generic
    /// A city, a province, a country.
    case place
    /// It tells a part, a rank or a direction (national, north, second).
    case qualifier
    /// A number.
    case number
    /// It says nothing (of, the).
    case stop
    /// The form of an organization (Ltd).
    case type
    /// What people are addressed as (Dr.).
    case title
    /// A part of a person's name that may be left out (al, bin, van).
    case particle
    /// One letter.
    case initial
  }

  struct Word {
    let hash: UInt64
    let letters: [UInt8]
    let kind: Class
  }

  /// What a word is and its canonical form.
  static func word(_ hash: UInt64) -> Word? { words[hash] }

  /// What a word is in a person's name.
  static func personal(_ hash: UInt64) -> Word? { people[hash] }

  /// The given name that a short or other form stands for.
  static func nickname(_ hash: UInt64) -> UInt64? { nicknames[hash] }

  /// The word that a longer one is a form of: Russian words of organizations have many endings.
  static func word(startingLike letters: [UInt8], _ range: Range<Int>) -> Word? {
    guard range.count >= 6 else { return nil }
    var hash = NameHash.start
    var found: Word?
    for (count, place) in range.prefix(13).enumerated() {
      hash = NameHash.adding(letters[place], to: hash)
      if count >= 4, let word = stems[hash] { found = word }
    }
    return found
  }

  /// The words that an abbreviation in names of organizations stands for.
  static func expansion(_ hash: UInt64) -> [UInt8]? { expansions[hash] }

  private static let stems: HashTable<Word> = {
    var words: [UInt64: Word] = [:]
    for line in russian.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let forms = line.split(separator: " ")
      guard let first = forms.first else { continue }
      let hash = NameHash.of(first)
      let word = Word(
        hash: hash,
        letters: Array(first.utf8),
        kind: NameWords.words[hash]?.kind ?? .generic
      )
      for form in forms.dropFirst() { words[NameHash.of(form)] = word }
    }
    return HashTable(words)
  }()

  private static let expansions: HashTable<[UInt8]> = {
    var words: [UInt64: [UInt8]] = [:]
    for line in abbreviations.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      guard let space = line.firstIndex(of: " ") else { continue }
      words[NameHash.of(line[..<space])] = Array(line[line.index(after: space)...].utf8)
    }
    return HashTable(words)
  }()

  /// A word, and the beginnings of its forms in romanized Russian.
  private static let russian = """
    technology tekhnolog tehnolog,technical tekhnich tehnich,electronics elektronn elektronik,electric elektrich elektro,
    industry promyshlen promishlen,international mezhdunarod,trade torgov,science nauchn,research issledovat,
    development razvit razrabot,engineering inzhener inzhinir,production proizvodst,enterprise predpriyat predpriiat,
    association obedinen obyedinen obiedinen,design konstruktor,bureau byuro biuro,institute institut,plant zavod,
    machinebuilding mashinostro mashynostro machinostro,instrumentmaking priborostro,shipbuilding sudostro,ship sudorem,
    state gosudarst,national natsional,central tsentraln,center tsentr,military voenn voyenn,aviation aviatsion aviastro,
    aerospace kosmich kosmos raketno,missile raketn,communications svyazi,information informats,system sistem,
    company kompani,corporation korporats,concern kontsern,research issledovatel,energy energet energo,
    chemical khimich,metal metallurg,repair remont,aircraft samolet samolyot aviats,radio radiote radioel,
    special spetsial spetst,scientific nauchno,northwestern severozapad,university universit,academy akademi akadem,
    optics optich optiko,mechanical mekhanich,automation avtomat,construction stroit,regional regionaln,
    department departam,ministry minist,branch filial,experimental opytno opytn eksperiment,nuclear yadern atomn
    """

  private static let abbreviations = """
    npo scientific production association,npp scientific production enterprise,nii scientific research institute,
    okb experimental design bureau,kb design bureau,pkb design bureau,tskb central design bureau,skb special design bureau,
    tsnii central scientific research institute,cnii central scientific research institute,spa scientific production association,
    npk scientific production complex,npf scientific production firm,npts scientific production center,
    niip scientific research institute,nits scientific research center,niits scientific research center,
    npc scientific production center
    """

  private static let words = make([
    (.generic, generic), (.place, places), (.qualifier, qualifiers), (.number, numbers),
    (.stop, stops),
  ])

  private static let people = make([(.title, titles), (.particle, particles)])

  /// Each line is a canonical word and the words that stand for it.
  private static func make(_ lists: [(Class, String)]) -> HashTable<Word> {
    var words: [UInt64: Word] = [:]
    for (kind, text) in lists {
      for line in text.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
        let forms = line.split(separator: " ")
        guard let first = forms.first else { continue }
        let hash = NameHash.of(first)
        let word = Word(hash: hash, letters: Array(first.utf8), kind: kind)
        for form in forms where words[NameHash.of(form)] == nil { words[NameHash.of(form)] = word }
      }
    }
    return HashTable(words)
  }

  private static let nicknames: HashTable<UInt64> = {
    var names: [UInt64: UInt64] = [:]
    for line in shortNames.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let forms = line.split(separator: " ")
      guard let first = forms.first else { continue }
      for form in forms { names[NameHash.of(form)] = NameHash.of(first) }
    }
    return HashTable(names)
  }()

  private static let generic = """
    technology technologies tech techs tekhnologii tekhnologiya technologie tecnologia tecnologias keji teknoloji technologiya
    technological technologic technics,technical tekhnicheskiy technique tehnicheskiy
    electronics electronic electron elektronika elektronik dianzi elec electro,electric electrical elektro dianqi elektrik
    semiconductor semiconductors bandaoti semicon,microelectronics microelectronic mikroelektronika weidianzi
    optoelectronics optoelectronic photoelectric guangdian,optics optical,photonics photonic
    industry industries industrial gongye promyshlennost promyshlennaya promyshlenny sanayi sanayii industria industrie shiye ind
    international intl int'l mezhdunarodny guoji uluslararasi internacional internationale internazionale
    trade trading trades torgovy torgovaya maoyi ticaret comercial commercial commerce comercio commerciale handel handels dis tic trd
    import importer imports,export exports exporter,general gen genel,global globe,world worldwide,universal
    science sciences scientific nauchny nauchno kexue sci,research researches issledovatelsky yanjiu,development developments fazhan
    develop dev razvitie,engineering engineers engineer inzhenerny gongcheng injiniring muhendislik ingenieria
    manufacturing manufacture manufacturers manufacturer mfg zhizao manufactory manufacturas,production productions proizvodstvo
    proizvodstvennaya producing product products produkt,service services servis servisi,system systems sistema sistemy sistem xitong
    solution solutions,equipment equipments oborudovanie shebei,machinery machine machines machining jixie makina makine mashin,
    instrument instruments instrumentation priborostroenie yiqi pribor,material materials cailiao
    information informatics info informatsionnye xinxi informatsii,communication communications comm tongxin svyaz,
    telecommunication telecommunications telecom telecoms telekom,network networks networking wangluo,digital shuzi,data
    software ruanjian,computer computers computing computation,intelligent intelligence zhineng smart,automation automatic automated
    zidonghua avtomatika,automobile automotive auto,control controls,design dizayn designing sheji,project projects,
    energy energies energiya enerji nengyuan energetic energetika,power dianli,oil petrol neft nafta,petroleum shiyou petrol,gas gaz
    petrochemical petrochemicals,chemical chemicals chemistry chem khimicheskiy kimya huagong,metal metals metallurgy metallurgical
    steel,plastic plastics,medical medicine,pharmaceutical pharmaceuticals pharma ilac,biology bio biotech biotechnology
    biological,food foods gida,construction constructions building insaat stroitelstvo construcciones constructora,
    transport transportation transportes transports,shipping maritime marine shipmanagement denizcilik naviera,logistics logistic lojistik logistik
    aviation avia air airlines airline aviatsiya havacilik hangkong airways,aerospace space hangtian,
    trust,investment investments invest investitsion touzi yatirim inversiones inversion investissement,finance financial,insurance,bank banka
    yinhang banco banque,management managing guanli,consulting consultancy consultants consult consultores konsalting,marketing
    enterprise enterprises qiye predpriyatie entreprise empresa,business,agency,office,supply supplies snabzhenie,
    center centre tsentr zhongxin centro merkez,institute institut instituto yuan nii,institution,laboratory laboratories lab labs
    laboratoriya,university univ universitet daxue universidad universitesi universite,college academy akademiya,school,
    factory factories gongchang,plant works zavod,bureau byuro,design,complex kompleks kombinat
    association assn society,foundation fond fund vakfi fondation fundacion,organization organisation org,
    federation union,committee,council,charity charitable,relief,department dept,ministry min,administration,authority
    agricultural agriculture agro,real,estate,property properties,hotel,security safety,
    bureau,innovation innovations,precision,advanced,new novel xin,high gao,modern,special,applied,brothers,sons son,product
    commercial,trust,market,store,media,house,team,development,development
    machinebuilding machine-building mashinostroenie,instrumentmaking,shipbuilding shipbuilders shipyard shipyards verf,
    memory,circuit circuits,integrated,chip chips,sensor sensors,laser lasers lazer,radar radars,satellite satellites,uav drone drones,
    quantum,cloud,artificial,ordnance,robotics robot robots,
    concern kontsern,corporation,association assn obedinenie soyuz,repair,aircraft samolet,radio,special,experimental,
    foundation,lines line,resources resource,exchange,money,telecommunication,petrochemical,laboratories,partners partner,
    representative,offshore,contracting,contractors,technic,enterprise firma,mechanical,military,ammunition,nuclear
    """

  private static let places = """
    china chinese zhongguo zhonghua prc kitay chine,beijing peking pekin,shanghai,tianjin,chongqing chungking,guangzhou
    canton,shenzhen,hangzhou,nanjing nanking,suzhou,wuxi,wuhan,xian,chengdu,xiamen amoy,fuzhou,fujian fukien,guangdong,zhejiang,
    jiangsu,shandong,shanxi,shaanxi,hebei,henan,hubei,hunan,sichuan,yunnan,guizhou,guiyang,liaoning,shenyang,dalian,jilin,changchun,
    heilongjiang,harbin haerbin,anhui,hefei,jiangxi,nanchang,changsha,jinan,qingdao tsingtao,ningbo,wenzhou,taizhou,jiaxing,
    shaoxing,dongguan,foshan,zhuhai,zhongshan,huizhou,shantou,hainan,haikou,guangxi,nanning,guilin,gansu,lanzhou,xining,
    ningxia,yinchuan,xinjiang,urumqi,tibet xizang,shijiazhuang,taiyuan,zhengzhou,luoyang,changzhou,nantong,xuzhou,yangzhou,
    zhenjiang,quanzhou,mianyang,kunming,yantai,weihai,chuzhou,hongkong hk,macau macao,taiwan,taipei,hsinchu,kowloon,
    russia russian rossiya rossiyskaya rossii rus rossiyskiy rf,moscow moskva moskovskiy moskovsky moskovskoe,
    petersburg peterburg spb sankt-peterburg sanktpeterburg,novosibirsk,kazan,ural uralskiy,siberia sibirsky,tula tulskiy,omsk,tomsk,
    perm,samara,ufa,crimea crimean krym krymskiy,kaliningrad,vladivostok,belarus belarusian belorus,minsk,ukraine ukrainian ukrainskiy,kiev kyiv,
    kazakhstan,almaty,uzbekistan,kyrgyzstan kyrgyz,armenia armenian,georgia georgian,azerbaijan,tajikistan,moldova,
    iran iranian,tehran teheran,isfahan esfahan,shiraz,iraq iraqi,baghdad,syria syrian,damascus,lebanon lebanese liban,beirut,
    turkey turkish turkiye turk,istanbul,ankara,izmir,uae emirates,dubai,sharjah,abudhabi,qatar,kuwait,oman,bahrain,yemen yemeni,
    saudi,jordan,israel israeli,palestine palestinian,egypt egyptian,cairo,libya libyan,sudan sudanese,khartoum,
    pakistan pakistani,karachi,lahore,islamabad,india indian,delhi,mumbai,afghanistan afghan,kabul,bangladesh,singapore sg,
    malaysia malaysian,kualalumpur,indonesia,jakarta,thailand thai,bangkok,vietnam vietnamese,philippines philippine,manila,
    japan japanese,tokyo,osaka,korea korean dprk,seoul,pyongyang,germany german deutschland deutsche,berlin,france french paris francaise,
    britain british uk,england,london,switzerland swiss,italy italian italia,spain espana,madrid,netherlands dutch,holland,belgium,
    austria,cyprus,malta,finland finnish,estonia,latvia,lithuania,poland,czech,serbia,bulgaria,romania,hungary,greece,
    usa us america american,canada canadian,mexico mexicana,panama,cuba cuban,venezuela,colombia colombiana,brazil brasil,
    australia,africa african,europe european euro,asia asian,pacific,arab arabian,gulf,burma myanmar,somalia somali,
    nigeria,kenya,tanzania,uganda,congo,zimbabwe,south-africa,nicaragua,ecuador,peru,argentina,chile,bolivia,bosnia,kosovo
    """

  private static let qualifiers = """
    national natsionalny guojia nacional nationale,state gosudarstvenny gos,federal federalny federalnoe,central tsentralny,
    north northern severny severnaya bei,south southern,east eastern vostok,west western zapad,regional,
    first,second,third,joint,main,people peoples,public,military,naval navy,army,force forces,republic respublika,
    province provincial,city municipal,branch filial,affiliate,subsidiary,unit division,base,district,county,independent,
    democratic,islamic,peoples,royal,former
    """

  private static let numbers = """
    1 one i,2 two ii,3 three iii,4 four iv,5 five,6 six,7 seven,8 eight,9 nine,10 ten,11 eleven,12 twelve,
    13 thirteen,14 fourteen,15 fifteen,16 sixteen,17 seventeen,18 eighteen,19 nineteen,20 twenty,
    4 fourth,5 fifth,6 sixth,7 seventh,8 eighth,9 ninth,10 tenth,11 eleventh,12 twelfth,13 thirteenth
    """

  private static let stops = """
    of,the,and,for,in,at,on,to,from,by,a,an,und,der,die,das,et,le,la,les,du,des,de,del,los,las,y,e,i,o,ve,im,imeni,named,after,no,nr,
    dlya,po,s,with,fuer,fur,aka,dba,its,as
    """

  private static let titles = """
    mr,mrs,ms,miss,dr doctor,prof professor,sir,lord,lady,hon,gen general,col colonel,maj major,capt captain,lt,sgt,adm admiral,
    sheikh shaikh shaykh sheik shayk shaikh,haji hajji hadji hajj haj,mullah mulla mullahs,maulana mawlana molvi maulvi mawlawi,
    hafiz hafez,ayatollah,imam,sayyid sayed sayyed seyed seyyed syed said sayid saiyid,ustad,qari,hojatoleslam,mufti,president,senator,minister,
    ambassador,judge,jr junior,sr senior,phd,md,esq,eng engineer,brigadier,commander,marshal,don,dona,amir emir
    """

  private static let particles = """
    al el ul ur ud ad as ash az ar at an l,abd abdul abdel abdal,bin ibn ben bn,bint,van,von,der,den,de,del,la,las,los,di,da,dos,das,
    du,le,les,y,e,i,zu,ter,ten,of,the,and,oglu ogly oglou oghlu,kyzy,qizi,mac,san,bani bany
    """

  private static let shortNames = """
    joseph joe joey jose josef yosef yusuf1 iosif,elena olena yelena helena alena,robert bob bobby rob robbie,william bill billy will willy,richard rick dick ricky,james jim jimmy,
    john johnny jack jon johann johannes juan ivan,michael mike mick mikhail michel miguel mikhailo,thomas tom tommy,charles charlie chuck carlos karl carl,
    edward ed eddie ted eduard,daniel dan danny,david dave,anthony tony antonio anton,christopher chris,steven stephen steve stefan stepan,
    andrew andy andrey andrei andriy andrii,alexander alex aleksandr alexandr oleksandr aleksander alexandre sasha alaksandr aliaksandr aleksey,alexey alexei aleksei alexej oleksiy oleksii,
    nicholas nick nikolay nikolai mykola nicolas nikola,peter pete pyotr petr petro pedro pierre,paul pavel pablo pavlo,
    elizabeth liz beth betty lisa,margaret maggie peggy,katherine catherine kate kathy katie yekaterina ekaterina,
    jennifer jenny jen,patricia pat patty,barbara barb,susan sue,deborah debbie,samuel sam,benjamin ben,matthew matt,gregory greg grigory,
    timothy tim,ronald ron,donald don,kenneth ken,lawrence larry,gerald gerry jerry,raymond ray,frederick fred,albert al bert,
    dmitry dmitriy dmitri dmytro dmitrij,sergey sergei sergiy serhiy sergej serhii siarhei,yuri yury yuriy iurii yurii iouri jurij,
    evgeny yevgeny yevgeniy evgeniy evgenii yevgenii yauhen eugene,vladimir volodymyr uladzimir wladimir,viktor victor,
    igor ihor,oleg oleh aleh,konstantin kostyantyn kanstantsin,george georgy georgiy georgi yegor jorge yuri,
    vasily vasiliy vasyl,leonid leanid,maxim maksim maksym,artem artyom,mikhail mykhailo,anatoly anatoliy anatoli anatolii,
    gennady gennadiy hennadiy gennadi,arkady arkadiy arkadi,vitaly vitaliy vitali vital,valery valeriy valeri,
    muhammad mohammed mohamed muhammed mohammad mohamad mohamed mohd md muhamad mahomed mehmet mehmed muhamed mohamod mohammod mohammadi,
    ahmad ahmed ahmet achmed akhmed,hussein hussain husayn hossein husain hussayn hoseyn husein hosein huseyin,hasan hassan hasam,
    ali aly,omar umar omer umer,osman othman uthman usman,yusuf yousef youssef yusef yousuf yosef yusif,ibrahim ebrahim ibraheem,
    khalid khaled halid,abdallah abdullah abdulla abdollah abdellah,mahmoud mahmud mahmood,mustafa mostafa moustafa,
    said saeed saed saeid sayeed,jamal gamal jamaal,rashid rasheed rachid,sulayman suleiman sulaiman soleiman solaiman sulieman,
    hamid hameed hamed,nasir nasser naser,tariq tarek tareq,faisal faysal feisal,ismail esmail ismael isma'il esmaeil,
    abdurrahman abdulrahman abdelrahman abdalrahman abdirahman,qasim kassim kasim qassem qasem kassem ghasem,mahdi mehdi,
    jafar jaafar ja'far,salih saleh salah,amin ameen,nabil nabeel,walid waleed,fadil fadel,adil adel,munir mounir,jamil jameel
    """
}
