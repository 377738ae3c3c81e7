import Foundation
import QuestionChecking

// A file of rules is Decodable. Here it's JSON; with a YAML library, it's one of QuestionBanks/bad.
let file = """
  {
    "category": "salary",
    "severity": "forbidden",
    "message": "That asks about their pay.",
    "why": "It's private. Ask what jobs like theirs pay in general.",
    "concepts": {"pay": ["salary", "pay", "take home"]},
    "rules": [{
      "id": "how-much",
      "patterns": ["(what|how much) (is|do) (your|you) .. <pay>"],
      "flagged": ["How much do you take home?"],
      "allowed": ["What does a first job in the field pay?"]
    }]
  }
  """

let rules = try JSONDecoder().decode(RuleFile.self, from: Data(file.utf8))
let checker = try Checker([rules])

for draft in ["What is your salary?", "What do you enjoy about your work?"] {
  let findings = checker.check(draft)
  print(draft, "->", findings.first?.message ?? "fine")
}
