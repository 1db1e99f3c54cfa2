/// Tells whether a word may be pinyin: whether it is made of Mandarin syllables and nothing else.
enum Pinyin {
  /// Family names that nearly all Chinese carry, as hashes.
  static let familyNames = Set(
    """
    ai an bai ban bao bi bian bo cai cao cen chai chang che chen cheng chi chong chu cui dai deng di ding dong dou du duan fan
    fang fei feng fu gan gao ge geng gong gu guan guo han hang hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing
    kang ke kong kuang lai lan lang lei leng li lian liang liao lin ling liu long lou lu luo lv lyu ma mao mei meng mi miao min
    mo mu ni nie ning niu ouyang pan pang pei peng pi ping pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan shang
    shao shen sheng shi shu si sima situ song su sui sun tai tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia
    xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zhai zhan zhang zhao
    zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zong zou zu zuo
    """.split { $0 == " " || $0 == "\n" }.map { NameHash.of($0) }
  )

  /// - Complexity: O(*n*) in the letters, with six steps for each.
  static func isPinyin(_ letters: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= 24 else { return false }
    // Bit n: the first n letters can be read.
    var reached: UInt32 = 1
    let syllables = HanTable.hashes
    for start in 0..<range.count where reached & 1 << UInt32(start) != 0 {
      var hash = NameHash.start
      for length in 1...6 where start + length <= range.count {
        hash = NameHash.adding(letters[range.lowerBound + start + length - 1], to: hash)
        if syllables.contains(hash) { reached |= 1 << UInt32(start + length) }
      }
    }
    return reached & 1 << UInt32(range.count) != 0
  }
}
