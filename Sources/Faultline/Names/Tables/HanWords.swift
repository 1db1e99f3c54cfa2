/// Chinese words that are read or translated as wholes: with another reading than their characters have alone, or with
/// the English word that the same company uses in its English name.
enum HanWords {
  /// What a word stands for.
  struct Word {
    /// Latin words, which are then looked up as if they had been written; none for what is dropped.
    let latin: String
    /// Whether it is one word, to be matched whole (a city), not syllable by syllable.
    let isWhole: Bool
  }

  /// The longest word at a place of a text of simplified characters.
  static func longest(in text: [UInt32], at place: Int) -> (length: Int, word: Word)? {
    guard let lengths = table.lengths[text[place]] else { return nil }
    for length in lengths where place + length <= text.count {
      var hash = NameHash.start
      for scalar in text[place..<place + length] { hash = adding(scalar, to: hash) }
      if let word = table.words[hash] { return (length, word) }
    }
    return nil
  }

  /// The canonical word for the pinyin of a Chinese one, as English names sometimes have it: `keji`.
  static func meaning(_ pinyin: UInt64) -> NameWords.Word? { meanings[pinyin] }

  private static let meanings: HashTable<NameWords.Word> = {
    var meanings: [UInt64: NameWords.Word] = [:]
    for entry in translations.split(separator: ",") {
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
      let han = parts[0].unicodeScalars.map(\.value).filter { $0 > 0x20 }
      guard parts.count == 2, han.count > 1, let word = NameWords.word(NameHash.of(parts[1])) else {
        continue
      }
      var hash = NameHash.start
      for scalar in han {
        for byte in HanTable.spelled[HanTable.reading(of: scalar)] {
          hash = NameHash.adding(byte, to: hash)
        }
      }
      meanings[hash] = word
    }
    return HashTable(meanings)
  }()

  /// The reading that a family name has at the start of a person's name.
  static func familyName(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x66FE: "zeng"
    case 0x5355: "shan"
    case 0x89E3: "xie"
    case 0x4EC7: "qiu"
    case 0x533A: "ou"
    case 0x67E5: "zha"
    case 0x6734: "piao"
    case 0x7FDF: "zhai"
    case 0x4E50: "yue"
    case 0x8983: "qin"
    case 0x76D6: "ge"
    case 0x7F2A: "miao"
    case 0x957F: "zhang"
    default: nil
    }
  }

  private static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  private static let table: (words: HashTable<Word>, lengths: [UInt32: [Int]]) = {
    var words: [UInt64: Word] = [:]
    var lengths: [UInt32: [Int]] = [:]
    for (text, isWhole) in [(readings, false), (translations, true)] {
      for entry in text.split(separator: ",") {
        let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
        let han = parts[0].unicodeScalars.map(\.value).filter { $0 > 0x20 }
        guard parts.count == 2, let first = han.first else { continue }
        words[han.reduce(NameHash.start) { adding($1, to: $0) }] = Word(
          latin: parts[1].split(separator: "\n").joined(),
          isWhole: isWhole
        )
        if !(lengths[first, default: []].contains(han.count)) {
          lengths[first, default: []].append(han.count)
        }
      }
    }
    for key in lengths.keys { lengths[key]?.sort(by: >) }
    return (HashTable(words), lengths)
  }()

  /// Words with their readings, syllable by syllable.
  private static let readings = """
    长江:chang jiang,长鑫:chang xin,长城:chang cheng,长安:chang an,长虹:chang hong,长征:chang zheng,长荣:chang rong,
    长电:chang dian,长飞:chang fei,长光:chang guang,长存:chang cun,长园:chang yuan,长川:chang chuan,长河:chang he,
    长盈:chang ying,长青:chang qing,长峰:chang feng,长兴:chang xing,长青:chang qing,长隆:chang long,长龙:chang long,
    长城:chang cheng,长远:chang yuan,长途:chang tu,长海:chang hai,长信:chang xin,长春:chang chun,
    银行:yin hang,商行:shang hang,行业:hang ye,音乐:yin yue,会计:kuai ji,单晶:dan jing,大厦:da sha,
    朝阳:chao yang,西藏:xi zang,重新:chong xin,首都:shou du,都市:du shi,成都:cheng du,重庆:chong qing,厦门:xia men,
    厦工:xia gong,华强北:hua qiang bei,宝藏:bao zang,矿藏:kuang cang,弹道:dan dao,导弹:dao dan,
    尉迟:yu chi,万俟:mo qi,长孙:zhang sun,曾国:zeng guo
    """

  /// Words with what they are called in English names.
  private static let translations = """
    有限责任公司:limited,有限公司:limited,股份有限公司:joint stock,股份公司:joint stock,集团股份有限公司:group joint stock,
    集团有限公司:group limited,集团有限责任公司:group limited,集团公司:group,集团:group,总公司:corporation,公司:company,
    控股:holdings,控股有限公司:holdings limited,责任公司:limited,合伙企业:partnership,有限合伙:limited partnership,
    北京:beijing,上海:shanghai,天津:tianjin,重庆:chongqing,广州:guangzhou,深圳:shenzhen,杭州:hangzhou,南京:nanjing,
    苏州:suzhou,无锡:wuxi,武汉:wuhan,西安:xian,成都:chengdu,厦门:xiamen,福州:fuzhou,福建:fujian,广东:guangdong,
    浙江:zhejiang,江苏:jiangsu,山东:shandong,山西:shanxi,陕西:shaanxi,河北:hebei,河南:henan,湖北:hubei,湖南:hunan,
    四川:sichuan,云南:yunnan,贵州:guizhou,贵阳:guiyang,辽宁:liaoning,沈阳:shenyang,大连:dalian,吉林:jilin,
    长春:changchun,黑龙江:heilongjiang,哈尔滨:harbin,安徽:anhui,合肥:hefei,江西:jiangxi,南昌:nanchang,长沙:changsha,
    济南:jinan,青岛:qingdao,宁波:ningbo,温州:wenzhou,台州:taizhou,嘉兴:jiaxing,绍兴:shaoxing,东莞:dongguan,
    佛山:foshan,珠海:zhuhai,中山:zhongshan,惠州:huizhou,汕头:shantou,海南:hainan,海口:haikou,广西:guangxi,南宁:nanning,
    桂林:guilin,甘肃:gansu,兰州:lanzhou,青海:qinghai,西宁:xining,宁夏:ningxia,银川:yinchuan,新疆:xinjiang,
    乌鲁木齐:urumqi,西藏:tibet,内蒙古:inner mongolia,石家庄:shijiazhuang,太原:taiyuan,郑州:zhengzhou,洛阳:luoyang,
    常州:changzhou,南通:nantong,徐州:xuzhou,扬州:yangzhou,镇江:zhenjiang,泉州:quanzhou,绵阳:mianyang,昆明:kunming,
    蚌埠:bengbu,芜湖:wuhu,六安:luan,丽水:lishui,烟台:yantai,威海:weihai,潍坊:weifang,唐山:tangshan,保定:baoding,
    香港:hong kong,澳门:macau,台湾:taiwan,台北:taipei,新竹:hsinchu,中国:china,中华:china,新加坡:singapore,
    日本:japan,俄罗斯:russia,美国:us,省:,市:,
    科技:technology,技术:technology,工程技术:engineering technology,科学技术:science technology,科学:science,
    电子:electronics,电子科技:electronics technology,半导体:semiconductor,微电子:microelectronics,集成电路:integrated circuit,
    光电:optoelectronics,光电子:optoelectronics,电气:electric,电力:power,电器:electric,电信:telecom,通信:communications,
    通讯:communications,信息:information,网络:network,互联网:internet,数字:digital,数码:digital,数据:data,
    软件:software,智能:intelligent,人工智能:artificial intelligence,机器人:robotics,自动化:automation,系统:system,
    国际:international,贸易:trade,进出口:import export,实业:industry,工业:industry,产业:industry,企业:enterprise,
    发展:development,开发:development,投资:investment,管理:management,咨询:consulting,服务:services,物流:logistics,
    制造:manufacturing,设备:equipment,机械:machinery,仪器:instrument,材料:material,新材料:new material,化工:chemical,
    化学:chemical,生物:biology,医药:pharmaceutical,医疗:medical,基因:genomics,能源:energy,新能源:new energy,石油:petroleum,
    石化:petrochemical,天然气:gas,航空:aviation,航天:aerospace,宇航:aerospace,船舶:shipbuilding,汽车:automobile,
    兵器:ordnance,北方:north,南方:south,东方:dongfang,核工业:nuclear industry,
    研究院:research institute,研究所:research institute,研究中心:research center,研究:research,设计院:design institute,
    设计:design,中心:center,实验室:laboratory,学院:institute,大学:university,学校:school,工业大学:polytechnical university,
    国家:national,国防:defense,军事:military,解放军:peoples liberation army,人民:peoples,委员会:committee,部:ministry,
    总局:administration,局:bureau,厂:factory,工厂:factory,银行:bank,基金:fund,基金会:foundation,协会:association,
    存储:memory,芯片:chip,传感:sensor,激光:laser,雷达:radar,卫星:satellite,无人机:uav,超级计算:supercomputing,计算机:computer,
    计算:computing,云计算:cloud computing,量子:quantum,第:,号:,与:,和:,的:,分公司:branch
    """
}
