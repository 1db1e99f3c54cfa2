import FaultlineDiagrams

/// Figures to test with.
///
/// The facts are those of the curated data, as of early 2025.
enum Samples {
  /// 27 cards, 36 lines, 12 sources: what a report asks of one page.
  static func zhipu(page: Diagram.Page = .a4Landscape, theme: Diagram.Theme = .light) -> Diagram {
    Diagram(
      title: "Who is linked to Zhipu AI?",
      subtitle: ["As of 31 March 2025 · two steps · all statuses"],
      nodes: zhipuNodes,
      edges: zhipuEdges,
      citations: sources,
      page: page,
      theme: theme
    )
  }

  /// The same with a path brought out and the rest dimmed.
  static func path(page: Diagram.Page = .a4Landscape) -> Diagram {
    var diagram = zhipu(page: page)
    diagram.title = "How is the Department of Commerce linked to Huawei?"
    diagram.subtitle = ["Shortest path: four links; the rest is dimmed · as of 31 March 2025"]
    for index in diagram.nodes.indices { diagram.nodes[index].emphasis = .normal }
    let path: Set = [
      "us-bis--part-of--us-commerce", "us-bis--issues--listing-sophgo", "listing-sophgo--sophgo",
      "huawei-claim--huawei", "sophgo--huawei-claim",
    ]
    return diagram.dimming(exceptEdges: path).renumberingCitations()
  }

  /// Eight cards.
  static func small(page: Diagram.Page = .a4Landscape) -> Diagram {
    var diagram = zhipu(page: page).pruned(
      to: [
        "us-commerce", "us-bis", "listing-zhipu", "zhipu-claim", "zhipu", "tang-jie",
        "tsinghua-university", "tencent",
      ]
    ).renumberingCitations()
    diagram.title = "US blacklists Zhipu, the AI company backed by Tencent"
    return diagram
  }

  private typealias Node = DiagramNode
  private static let alleged = DiagramNode.Noun("alleged by BIS")

  private static func company(
    _ id: String,
    _ name: String,
    _ native: String? = nil,
    country: String = "CN"
  ) -> DiagramNode {
    Node(
      id: id,
      kind: .company,
      country: country,
      name: name,
      details: native.map { [$0] } ?? [],
      sentence: "\(name) is a company in \(country)."
    )
  }

  private static func list(
    _ id: String,
    _ kind: DiagramNode.Kind,
    _ noun: DiagramNode.Noun,
    _ names: [String]
  ) -> DiagramNode {
    Node(
      id: id,
      kind: kind,
      noun: noun,
      country: "CN",
      name: names.joined(separator: ", "),
      content: .list(Node.ListCard(names: names, shown: 3))
    )
  }

  static let zhipuNodes: [DiagramNode] = [
    Node(id: "us-commerce", kind: .government, country: "US", name: "Department of Commerce"),
    Node(
      id: "us-bis",
      kind: .government,
      country: "US",
      name: "Bureau of Industry and Security",
      details: ["BIS"]
    ),
    Node(
      id: "listing-zhipu",
      kind: .measure,
      noun: Node.Noun("listing"),
      country: "US",
      name: "Entity List: Zhipu companies",
      details: ["16 January 2025"],
      citations: [1]
    ),
    Node(
      id: "listing-sophgo",
      kind: .measure,
      noun: Node.Noun("listing"),
      country: "US",
      name: "Entity List: Sophgo companies",
      details: ["16 January 2025"],
      citations: [2]
    ),
    Node(
      id: "zhipu-claim",
      kind: .claim,
      noun: alleged,
      name: "Advances China’s military modernization through AI research",
      content: .claim([
        Node.Reply(heading: "Denied", citations: [3], text: "Zhipu: “lacked factual basis”")
      ]),
      citations: [1]
    ),
    Node(
      id: "sophgo-claim",
      kind: .claim,
      noun: alleged,
      name: "Aids indigenous advanced chip production",
      content: .claim([]),
      citations: [2]
    ),
    Node(
      id: "huawei-claim",
      kind: .claim,
      noun: Node.Noun("reported by TechInsights"),
      name: "A chip made for Sophgo was found in Huawei’s Ascend 910B",
      content: .claim([
        Node.Reply(
          heading: "Denied",
          citations: [11],
          text: "Sophgo: no business with Huawei, direct or indirect"
        )
      ]),
      citations: [11]
    ),
    Node(
      id: "zhipu",
      kind: .group,
      country: "CN",
      name: "Zhipu AI",
      details: ["智谱 · ten legal entities"],
      emphasis: .focus,
      sentence: "Zhipu AI, a group of ten legal entities in China."
    ),
    company("sophgo", "Sophgo", "算能科技"),
    Node(
      id: "tang-jie",
      kind: .person,
      country: "CN",
      name: "Tang Jie",
      details: ["唐杰 · professor"]
    ),
    Node(
      id: "li-juanzi",
      kind: .person,
      country: "CN",
      name: "Li Juanzi",
      details: ["李涓子 · professor"]
    ),
    Node(
      id: "zhang-peng",
      kind: .person,
      country: "CN",
      name: "Zhang Peng",
      details: ["张鹏"]
    ),
    Node(
      id: "tsinghua-university",
      kind: .research,
      noun: Node.Noun("university"),
      country: "CN",
      name: "Tsinghua University",
      details: ["清华大学"]
    ),
    Node(
      id: "glm",
      kind: .product,
      noun: Node.Noun("AI model"),
      name: "GLM language models"
    ),
    Node(
      id: "cast",
      kind: .organization,
      country: "CN",
      name: "China Association for Science and Technology",
      details: ["中国科学技术协会"]
    ),
    company("tencent", "Tencent", "腾讯"),
    company("alibaba", "Alibaba Group", "阿里巴巴"),
    company("ant", "Ant Group", "蚂蚁集团"),
    list(
      "tech-backers",
      .company,
      Node.Noun("company", plural: "companies"),
      ["Meituan", "Xiaomi", "Kingsoft", "Boss Zhipin", "TAL Education"]
    ),
    list(
      "funds",
      .fund,
      Node.Noun("venture fund"),
      ["HongShan", "Shunwei Capital", "GL Ventures", "Legend Capital", "Qiming Venture Partners"]
    ),
    list(
      "state-funds",
      .fund,
      Node.Noun("Hangzhou state fund"),
      ["Municipal Construction Investment Group", "Shangcheng Capital"]
    ),
    Node(
      id: "beijing-fund",
      kind: .fund,
      noun: Node.Noun("state fund"),
      country: "CN",
      name: "Beijing AI Industry Investment Fund"
    ),
    Node(id: "hangzhou", kind: .government, country: "CN", name: "City of Hangzhou"),
    company("tsmc", "TSMC", "台積電", country: "TW"),
    company("bitmain", "Bitmain", "比特大陆"),
    company("huawei", "Huawei", "华为"),
    Node(
      id: "micree-zhan",
      kind: .person,
      country: "CN",
      name: "Micree Zhan",
      details: ["詹克团"]
    ),
  ]

  private static func edge(
    _ from: String,
    _ to: String,
    _ family: DiagramEdge.Family,
    _ label: String = "",
    _ citations: [Int] = [],
    certainty: DiagramEdge.Certainty = .established,
    id: String? = nil,
    flow: DiagramEdge.Flow? = nil,
    isDirected: Bool = true
  ) -> DiagramEdge {
    DiagramEdge(
      id: id ?? "\(from)--\(to)",
      from: from,
      to: to,
      family: family,
      label: label,
      citations: citations,
      certainty: certainty,
      isDirected: isDirected,
      flow: flow,
      sentence: "\(from) \(label.isEmpty ? family.legend.lowercased() : label) \(to)."
    )
  }

  static let zhipuEdges: [DiagramEdge] = [
    edge("us-bis", "us-commerce", .partOf, id: "us-bis--part-of--us-commerce"),
    edge("us-bis", "listing-zhipu", .issues, "", [1], id: "us-bis--issues--listing-zhipu"),
    edge("us-bis", "listing-sophgo", .issues, "", [2], id: "us-bis--issues--listing-sophgo"),
    edge("listing-zhipu", "zhipu", .listing, "lists", [1]),
    edge("listing-sophgo", "sophgo", .listing, "lists", [2]),
    edge("us-bis", "zhipu-claim", .alleged, "", [1]),
    edge("zhipu-claim", "zhipu", .alleged),
    edge("us-bis", "sophgo-claim", .alleged, "", [2]),
    edge("sophgo-claim", "sophgo", .alleged),
    edge("huawei-claim", "huawei", .alleged),
    edge("sophgo", "huawei-claim", .alleged, flow: .down),
    edge("tang-jie", "zhipu", .leads, "founded, 2019", [3, 4]),
    edge("li-juanzi", "zhipu", .leads, "co-founded, 2019", [4]),
    edge("zhang-peng", "zhipu", .leads, "chief executive", [4]),
    edge("tang-jie", "tsinghua-university", .academic, "professor", [4], flow: .down),
    edge("li-juanzi", "tsinghua-university", .academic, "professor", [4], flow: .down),
    edge("zhang-peng", "tsinghua-university", .academic, "studied", [4], flow: .down),
    edge("zhipu", "tsinghua-university", .academic, "spun out of", [4, 6]),
    edge("zhipu", "glm", .supplies, "develops", [7]),
    edge("zhipu", "cast", .supplies, "supplied, 2020", [4]),
    edge("tang-jie", "glm", .leads, "designed", [7]),
    edge("tencent", "zhipu", .invests, "2023", [3, 5]),
    edge("alibaba", "zhipu", .invests, "2023", [5]),
    edge("ant", "zhipu", .invests, "2023", [5]),
    edge("alibaba", "ant", .owns, "33%", [12]),
    edge("tech-backers", "zhipu", .invests, "2023", [5, 6]),
    edge("funds", "zhipu", .invests, "", [5, 6]),
    edge("state-funds", "zhipu", .invests, "2025", [9]),
    edge("beijing-fund", "zhipu", .invests, "1.49%, 2024", [8]),
    edge("hangzhou", "state-funds", .controls, "", [9]),
    edge("tsmc", "sophgo", .supplies, "made chips until 2024", [10, 11]),
    edge("bitmain", "sophgo", .affiliation, "affiliated", [10], isDirected: false),
    edge("micree-zhan", "sophgo", .leads, "founded, 2019", [10]),
    edge("micree-zhan", "bitmain", .leads, "co-founded", [10]),
    edge("micree-zhan", "sophgo", .owns, "23%", [11], certainty: .alleged, id: "zhan--owns"),
    edge("us-commerce", "tsmc", .issues, "investigates", [11], flow: .down),
  ]

  private static func source(_ number: Int, _ text: String, _ link: String?) -> Diagram.Citation {
    Diagram.Citation(number: number, text: text, link: link.flatMap { Diagram.Link($0) })
  }

  static let sources: [Diagram.Citation] = [
    source(
      1,
      "Federal Register 90 FR 4617, Addition of Entities to and Revision of Entry on the Entity "
        + "List, 16 January 2025",
      "https://www.federalregister.gov/documents/2025/01/16/2025-00704"
    ),
    source(
      2,
      "Federal Register 90 FR 4621, Additions to the Entity List, 16 January 2025",
      "https://www.federalregister.gov/documents/2025/01/16/2025-00480"
    ),
    source(
      3,
      "TheOutpost.ai, US Blacklists Chinese AI Startup Zhipu, January 2025",
      "https://theoutpost.ai/news-story/us-blacklists-chinese-ai-startup-zhipu"
    ),
    source(
      4,
      "The Wire China, What is Zhipu AI?, 16 February 2025",
      "https://www.thewirechina.com/2025/02/16/what-is-zhipu-ai/"
    ),
    source(
      5,
      "South China Morning Post, Alibaba, Tencent and other major Chinese backers invest US$342 "
        + "million in Zhipu AI, 20 October 2023",
      "https://www.scmp.com/tech/big-tech/article/3238698/"
    ),
    source(
      6,
      "iacommunidad.com, Zhipu AI secures over 2.5 billion yuan this year, 20 October 2023",
      nil
    ),
    source(7, "TechCrunch, Zhipu AI, 20 July 2023", nil),
    source(
      8,
      "South China Morning Post, Chinese AI unicorn Zhipu adds Beijing, Shenzhen government funds "
        + "as shareholders, November 2024",
      nil
    ),
    source(
      9,
      "Gulf News (Bloomberg), Alibaba-backed Zhipu raises $140 million as DeepSeek heats up AI, "
        + "March 2025",
      "https://gulfnews.com/business/markets/alibaba-backed-zhipu-raises-140-million"
    ),
    source(10, "Data Center Dynamics, Sophgo and Bitmain, October 2024", nil),
    source(11, "Reuters, TSMC suspended shipments to Sophgo, 26 October 2024", nil),
    source(12, "Alibaba Group, annual report", nil),
  ]
}
