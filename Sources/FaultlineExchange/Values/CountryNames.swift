internal import Faultline

/// Codes of countries from what files call countries: two or three letters (ISO 3166-1), or an English name.
enum CountryNames {
  /// The code of a country.
  ///
  /// - Parameter text: Two letters, three letters or a name, in any case.
  /// - Returns: Two letters in lower case; `nil` if it is no country that is known here.
  static func code(_ text: some StringProtocol) -> String? {
    let key = text.lowercased()
    if key.utf8.count == 2 { return CountryCodes.contains(key) ? key : codes[key] }
    return codes[key]
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let code = String(line.prefix(2))
      codes[String(line.dropFirst(3).prefix(3))] = code
      for name in line.dropFirst(7).split(separator: "|") { codes[name.lowercased()] = code }
    }
    return codes
  }()

  // Two letters, three letters, and names without accents.
  private static let table = """
    ad and Andorra
    ae are United Arab Emirates|UAE
    af afg Afghanistan
    ag atg Antigua and Barbuda
    ai aia Anguilla
    al alb Albania
    am arm Armenia
    ao ago Angola
    aq ata Antarctica
    ar arg Argentina
    as asm American Samoa
    at aut Austria
    au aus Australia
    aw abw Aruba
    ax ala Aland Islands
    az aze Azerbaijan
    ba bih Bosnia and Herzegovina
    bb brb Barbados
    bd bgd Bangladesh
    be bel Belgium
    bf bfa Burkina Faso
    bg bgr Bulgaria
    bh bhr Bahrain
    bi bdi Burundi
    bj ben Benin
    bl blm Saint Barthelemy
    bm bmu Bermuda
    bn brn Brunei Darussalam|Brunei
    bo bol Bolivia|Bolivia, Plurinational State of
    bq bes Bonaire, Sint Eustatius and Saba
    br bra Brazil
    bs bhs Bahamas|The Bahamas
    bt btn Bhutan
    bv bvt Bouvet Island
    bw bwa Botswana
    by blr Belarus
    bz blz Belize
    ca can Canada
    cc cck Cocos (Keeling) Islands
    cd cod Congo, The Democratic Republic of the|Democratic Republic of the Congo|Congo (DRC)|DR Congo
    cf caf Central African Republic
    cg cog Congo|Republic of the Congo
    ch che Switzerland
    ci civ Cote d'Ivoire|Ivory Coast
    ck cok Cook Islands
    cl chl Chile
    cm cmr Cameroon
    cn chn China|People's Republic of China|PRC|P.R. China|Mainland China
    co col Colombia
    cr cri Costa Rica
    cu cub Cuba
    cv cpv Cabo Verde|Cape Verde
    cw cuw Curacao
    cx cxr Christmas Island
    cy cyp Cyprus
    cz cze Czechia|Czech Republic
    de deu Germany
    dj dji Djibouti
    dk dnk Denmark
    dm dma Dominica
    do dom Dominican Republic
    dz dza Algeria
    ec ecu Ecuador
    ee est Estonia
    eg egy Egypt
    eh esh Western Sahara
    er eri Eritrea
    es esp Spain
    et eth Ethiopia
    fi fin Finland
    fj fji Fiji
    fk flk Falkland Islands (Malvinas)|Falkland Islands
    fm fsm Micronesia, Federated States of|Micronesia
    fo fro Faroe Islands
    fr fra France
    ga gab Gabon
    gb gbr United Kingdom|UK|Great Britain|England|Scotland|Northern Ireland
    gd grd Grenada
    ge geo Georgia
    gf guf French Guiana
    gg ggy Guernsey
    gh gha Ghana
    gi gib Gibraltar
    gl grl Greenland
    gm gmb Gambia|The Gambia
    gn gin Guinea
    gp glp Guadeloupe
    gq gnq Equatorial Guinea
    gr grc Greece
    gs sgs South Georgia and the South Sandwich Islands
    gt gtm Guatemala
    gu gum Guam
    gw gnb Guinea-Bissau
    gy guy Guyana
    hk hkg Hong Kong|Hong Kong SAR
    hm hmd Heard Island and McDonald Islands
    hn hnd Honduras
    hr hrv Croatia
    ht hti Haiti
    hu hun Hungary
    id idn Indonesia
    ie irl Ireland
    il isr Israel
    im imn Isle of Man
    in ind India
    io iot British Indian Ocean Territory
    iq irq Iraq
    ir irn Iran|Iran, Islamic Republic of
    is isl Iceland
    it ita Italy
    je jey Jersey
    jm jam Jamaica
    jo jor Jordan
    jp jpn Japan
    ke ken Kenya
    kg kgz Kyrgyzstan
    kh khm Cambodia
    ki kir Kiribati
    km com Comoros
    kn kna Saint Kitts and Nevis
    kp prk North Korea|Korea, Democratic People's Republic of|Korea, North|Democratic People's Republic of Korea|DPRK
    kr kor South Korea|Korea, Republic of|Korea, South|Republic of Korea
    kw kwt Kuwait
    ky cym Cayman Islands
    kz kaz Kazakhstan
    la lao Laos|Lao People's Democratic Republic
    lb lbn Lebanon
    lc lca Saint Lucia
    li lie Liechtenstein
    lk lka Sri Lanka
    lr lbr Liberia
    ls lso Lesotho
    lt ltu Lithuania
    lu lux Luxembourg
    lv lva Latvia
    ly lby Libya
    ma mar Morocco
    mc mco Monaco
    md mda Moldova|Moldova, Republic of
    me mne Montenegro
    mf maf Saint Martin (French part)
    mg mdg Madagascar
    mh mhl Marshall Islands
    mk mkd North Macedonia|Macedonia
    ml mli Mali
    mm mmr Myanmar|Burma
    mn mng Mongolia
    mo mac Macao|Macau
    mp mnp Northern Mariana Islands
    mq mtq Martinique
    mr mrt Mauritania
    ms msr Montserrat
    mt mlt Malta
    mu mus Mauritius
    mv mdv Maldives
    mw mwi Malawi
    mx mex Mexico
    my mys Malaysia
    mz moz Mozambique
    na nam Namibia
    nc ncl New Caledonia
    ne ner Niger
    nf nfk Norfolk Island
    ng nga Nigeria
    ni nic Nicaragua
    nl nld Netherlands|The Netherlands|Holland
    no nor Norway
    np npl Nepal
    nr nru Nauru
    nu niu Niue
    nz nzl New Zealand
    om omn Oman
    pa pan Panama
    pe per Peru
    pf pyf French Polynesia
    pg png Papua New Guinea
    ph phl Philippines
    pk pak Pakistan
    pl pol Poland
    pm spm Saint Pierre and Miquelon
    pn pcn Pitcairn
    pr pri Puerto Rico
    ps pse Palestine, State of|Palestine|West Bank|Gaza|Palestinian Territories
    pt prt Portugal
    pw plw Palau
    py pry Paraguay
    qa qat Qatar
    re reu Reunion
    ro rou Romania
    rs srb Serbia
    ru rus Russian Federation|Russia
    rw rwa Rwanda
    sa sau Saudi Arabia
    sb slb Solomon Islands
    sc syc Seychelles
    sd sdn Sudan
    se swe Sweden
    sg sgp Singapore
    sh shn Saint Helena, Ascension and Tristan da Cunha
    si svn Slovenia
    sj sjm Svalbard and Jan Mayen
    sk svk Slovakia
    sl sle Sierra Leone
    sm smr San Marino
    sn sen Senegal
    so som Somalia
    sr sur Suriname
    ss ssd South Sudan
    st stp Sao Tome and Principe
    sv slv El Salvador
    sx sxm Sint Maarten (Dutch part)
    sy syr Syria|Syrian Arab Republic
    sz swz Eswatini|Swaziland
    tc tca Turks and Caicos Islands
    td tcd Chad
    tf atf French Southern Territories
    tg tgo Togo
    th tha Thailand
    tj tjk Tajikistan
    tk tkl Tokelau
    tl tls Timor-Leste|East Timor
    tm tkm Turkmenistan
    tn tun Tunisia
    to ton Tonga
    tr tur Turkiye|Turkey
    tt tto Trinidad and Tobago
    tv tuv Tuvalu
    tw twn Taiwan|Taiwan, Province of China
    tz tza Tanzania|Tanzania, United Republic of
    ua ukr Ukraine|Crimea Region of Ukraine|Crimea
    ug uga Uganda
    um umi United States Minor Outlying Islands
    us usa United States|USA|U.S.|U.S.A.|United States of America
    uy ury Uruguay
    uz uzb Uzbekistan
    va vat Holy See (Vatican City State)|Vatican
    vc vct Saint Vincent and the Grenadines
    ve ven Venezuela|Venezuela, Bolivarian Republic of
    vg vgb Virgin Islands, British|British Virgin Islands
    vi vir Virgin Islands, U.S.|U.S. Virgin Islands|US Virgin Islands
    vn vnm Vietnam|Viet Nam
    vu vut Vanuatu
    wf wlf Wallis and Futuna
    ws wsm Samoa
    xk xkx Kosovo
    ye yem Yemen
    yt myt Mayotte
    za zaf South Africa
    zm zmb Zambia
    zw zwe Zimbabwe
    """
}
