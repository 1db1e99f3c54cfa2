import Foundation
import Testing

/// Everything that the first report about Zhipu's listing says, asked of the built-in graph.
@Suite("The story of January 2025")
struct SeedStoryTests {
  /// A question, and what its answer has to say.
  struct Question: CustomTestStringConvertible, Sendable {
    let asks: String
    let command: String
    let answers: [String]

    var testDescription: String { asks }
  }

  static let questions: [Question] = [
    Question(
      asks: "Who listed Zhipu, and when?",
      command: "who Zhipu --as-of 2025-02-01",
      answers: ["Bureau of Industry and Security issued the Entity List addition of 2025-01-16"]
    ),
    Question(
      asks: "Is the Bureau part of the Department of Commerce?",
      command: "path \"Commerce Department\" Zhipu",
      answers: [
        "Department of Commerce", "Bureau of Industry and Security", "Zhipu AI (10 legal entities)",
      ]
    ),
    Question(
      asks: "What does the listing demand?",
      command: "who Zhipu --all",
      answers: ["licence requirement"]
    ),
    Question(
      asks: "Who backs Zhipu?",
      command: "who Zhipu --relation invests --all",
      answers: ["Tencent backs Zhipu AI"]
    ),
    Question(
      asks: "Who founded it, and where does he teach?",
      command: "path \"Tang Jie\" Zhipu --k 3",
      answers: ["Tang Jie founded Zhipu AI", "Tsinghua University"]
    ),
    Question(
      asks: "Is Tang Jie a professor at Tsinghua?",
      command: "who \"Tang Jie\"",
      answers: ["Tang Jie is", "professor", "at Tsinghua University", "computer science"]
    ),
    Question(
      asks: "What does it make, and what is that like?",
      command: "who Zhipu --all",
      answers: ["makes", "GLM", "OpenAI"]
    ),
    Question(
      asks: "For whom does it work?",
      command: "who Zhipu --relation supplies,partners --all",
      answers: ["local governments", "chatbots", "companies"]
    ),
    Question(
      asks: "What is it accused of, and what does it say?",
      command: "who Zhipu --all",
      answers: [
        "military", "Bureau of Industry and Security says so", "lacked factual basis", "disputed",
      ]
    ),
    Question(
      asks: "What does the investor think, who is not named?",
      command: "who \"unnamed Zhipu investor\"",
      answers: ["existing operations", "support"]
    ),
    Question(
      asks: "Which rules on chips came with it?",
      command: "who BIS --as-of 2025-02-01 --all",
      answers: ["AI Diffusion", "2025-01-13"]
    ),
    Question(
      asks: "Which instruments were put under control?",
      command: "who BIS --all",
      answers: ["laboratory", "3A069"]
    ),
    Question(
      asks: "Why was Sophgo listed?",
      command: "who Sophgo --all",
      answers: ["Entity List addition of 2025-01-16", "90 FR 4621", "indigenous", "alleged"]
    ),
    Question(
      asks: "Do state groups fund firms under sanctions?",
      command: "who China --all",
      answers: ["state groups", "fund companies under US sanctions", "TheOutpost.ai"]
    ),
  ]

  @Test("is answered", arguments: questions)
  func ask(question: Question) throws {
    let result = try CommandRunner.run(question.command, environment: ["COLUMNS": "120"])
    #expect(result.code == 0, "\(result.errors)")
    // Line breaks are a matter of layout.
    let text = result.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    for answer in question.answers {
      #expect(text.contains(answer.lowercased()), "'\(answer)' is not in:\n\(result.text)")
    }
  }
}
