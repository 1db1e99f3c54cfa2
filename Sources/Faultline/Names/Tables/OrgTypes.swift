/// The forms of organizations: what "Ltd", "OOO" or 有限公司 say about a name.
struct OrgTypes: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// A company with limited liability.
  static let limited = OrgTypes(rawValue: 1)
  /// A company with shares.
  static let stock = OrgTypes(rawValue: 2)
  /// An incorporated company, a corporation.
  static let corporation = OrgTypes(rawValue: 4)
  /// A group or a holding company.
  static let group = OrgTypes(rawValue: 8)
  /// An enterprise of a state.
  static let state = OrgTypes(rawValue: 16)
  /// A private limited company of Singapore.
  static let singapore = OrgTypes(rawValue: 32)
  /// A partnership.
  static let partnership = OrgTypes(rawValue: 64)
  /// A company of a free zone.
  static let freeZone = OrgTypes(rawValue: 128)
  /// A company, which says nothing more.
  static let company = OrgTypes(rawValue: 256)

  /// The longest form of an organization that stands at a place, as hashes of its words.
  static func longest(_ hashes: borrowing [UInt64], at place: Int) -> (
    length: Int, types: OrgTypes
  )? {
    guard let phrases = table[hashes[place]] else { return nil }
    for phrase in phrases where place + phrase.rest.count < hashes.count {
      var isThere = true
      for (offset, hash) in phrase.rest.enumerated() where hashes[place + 1 + offset] != hash {
        isThere = false
        break
      }
      if isThere { return (phrase.rest.count + 1, phrase.types) }
    }
    return nil
  }

  private struct Phrase: Sendable {
    let rest: [UInt64]
    let types: OrgTypes
  }

  private static let table: HashTable<[Phrase]> = {
    var table: [UInt64: [Phrase]] = [:]
    for (types, text) in lists {
      for line in text.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
        let words = line.split(separator: " ").map { NameHash.of($0) }
        guard let first = words.first else { continue }
        table[first, default: []].append(Phrase(rest: Array(words.dropFirst()), types: types))
      }
    }
    for key in table.keys { table[key]?.sort { $0.rest.count > $1.rest.count } }
    return HashTable(table)
  }()

  private static let lists: [(OrgTypes, String)] = [
    (
      .limited,
      """
      limited liability company,limited liability co,limited company,company limited,co limited,co ltd,company ltd,ltd co,limited,ltd,
      llc,lcc,l l c,lc,ltda,limitada,limitee,gmbh,ges mbh,gesellschaft mit beschraenkter haftung,gesellschaft mit beschrankter haftung,
      ooo,o o o,tov,mchj,obshchestvo s ogranichennoy otvetstvennostyu,obshchestvo s ogranichennoi otvetstvennostyu,
      obshchestvo s ogranichenoy otvetstvennostyu,obschestvo s ogranichennoy otvetstvennostyu,obschestvo s ogranichennoi otvetstvennostyu,
      obshchestvo s ogranichennoy otvetstvennostiu,obshestvo s ogranichennoy otvetstvennostyu,obshchestvo s organichennio otyetstvennostyu,
      obshchestvo s organichennoy otvetstvennostyu,obshchestvo s ogranichennoj otvetstvennostyu,obschestvo s ogranichennoj otvetstvennostyu,
      tovarystvo z obmezhenoyu vidpovidalnistyu,s r l,srl,sarl,s a r l,sro,s r o,doo,d o o,ood,eood,oou,oy,ab oy,aps,bv,b v,kft,spzoo,sp z o o,sp zoo,
      you xian gong si,youxian gongsi,you xian ze ren gong si,youxian zeren gongsi,
      sdn bhd,sendirian berhad,pvt ltd,private limited,pvt limited,private ltd,pty ltd,pty limited,pvt,pty,proprietary limited,
      lda,sti,limited sirketi,ltd sti,anonim sirketi ve ticaret limited,limited sti,s de rl,s de r l,s de rl de cv,s de r l de cv,wll,w l l,spc,
      ta khah,jana jimb,uab,sia,osauhing,eirl,e i r l,limited liability partnership company
      """
    ),
    (
      .singapore,
      "pte ltd,pte limited,pte,private limited singapore,p l"
    ),
    (
      .stock,
      """
      joint stock company,joint stock co,joint stock,open joint stock company,closed joint stock company,public joint stock company,private joint stock company,
      joint stock corporation,open joint stock,closed joint stock,public joint stock,open joint-stock company,
      jsc,ojsc,cjsc,pjsc,pao,oao,zao,ao,pat,prat,vat,aktsionernoe obshchestvo,aktsionernoye obshchestvo,aktsionernoe obschestvo,
      otkrytoe aktsionernoe obshchestvo,otkrytoye aktsionernoye obshchestvo,zakrytoe aktsionernoe obshchestvo,
      publichnoe aktsionernoe obshchestvo,publichnoye aktsionernoye obshchestvo,zakrytoye aktsionernoye obshchestvo,
      neprublichnoe aktsionernoe obshchestvo,nepublichnoe aktsionernoe obshchestvo,npao,aktsionerne tovarystvo,
      publichne aktsionerne tovarystvo,pryvatne aktsionerne tovarystvo,
      ag,aktiengesellschaft,sa,s a,spa,s p a,plc,public limited company,public company limited,pcl,pjs,psc,as,a s,a s,ad,asa,ab,nv,n v,se,kgaa,
      sab,sab de cv,sa de cv,s a de c v,saic,saca,sac,bhd,berhad,tbk,pt,a d,d d,dd,kk,kabushiki kaisha,kabushikigaisha,
      gu fen you xian gong si,gufen youxian gongsi,stock company,anonim sirketi,jsk,sociedad anonima,societe anonyme,saog,sal,s a l,
      private joint stock,public company,company joint stock
      """
    ),
    (
      .corporation,
      """
      inc,incorporated,corp,corporation,korporatsiya,corporacion,corporatsiya,corporate,pbc,
      zong gong si,zonggongsi
      """
    ),
    (
      .group,
      "group,gruppa,holding,holdings,kholding,ji tuan,jituan,grupo,groupe,gruppe,group of companies,gruppa kompaniy,gruppa kompanii,gk,gruppo,konglomerat,holdco,kong gu,konggu"
    ),
    (
      .state,
      """
      federal state unitary enterprise,fsue,fgup,gup,fgbu,fgau,fgku,federalnoe gosudarstvennoe unitarnoe predpriyatie,
      federalnoye gosudarstvennoye unitarnoye predpriyatiye,state unitary enterprise,federal state budgetary institution,
      federal state autonomous institution,federal state institution,federal state budget institution,fku,fgbou vo,fgbun,
      federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie,federal state budgetary scientific institution,
      federal state budgetary educational institution of higher education,federal state budgetary educational institution,
      federal state autonomous educational institution of higher education,rup,republican unitary enterprise,unitary enterprise,unitarnoe predpriyatie,
      kazennoe predpriyatie,state enterprise,gosudarstvennoe predpriyatie
      """
    ),
    (
      .partnership,
      "llp,lp,l p,limited partnership,limited liability partnership,partnership,kg,gmbh co kg,ohg,gbr,snc"
    ),
    (
      .freeZone,
      "fze,fzco,fzc,fz llc,fz-llc,fzllc,free zone company,free zone establishment,dmcc,jlt"
    ),
    (
      .company,
      "company,co,companies,compania,cia,compagnie,kompaniya,kompaniia,gong si,gongsi,est,establishment,firma,firm,ste,societe,sociedad,sirket,sirketi,san,tas,companhia,and co,private company,trading house"
    ),
  ]

  /// The types in words: `limited company`.
  var words: String {
    let names: [(OrgTypes, String)] = [
      (.limited, "limited company"), (.stock, "stock company"), (.corporation, "corporation"),
      (.group, "group or holding"), (.state, "state enterprise"),
      (.singapore, "Singapore private limited"), (.partnership, "partnership"),
      (.freeZone, "free-zone company"), (.company, "company"),
    ]
    let found = names.filter { contains($0.0) }.map(\.1)
    return found.isEmpty ? "no form" : found.joined(separator: ", ")
  }
}
