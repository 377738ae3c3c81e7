// Train: learns the weights of the classifiers from Training/ and writes them into Sources/.
//
// Train --held-out VOICE,…: says how well lines of these voices are understood by what is learned
// from all others. Writes nothing.
// Train --report: says how well drafts are told, by voices left out in turn and by the voices of
// Training/held-out.txt, learning from more and more voices. Writes nothing.
// Train rehearsal [--held-out VOICE,…]: the same for what is said in rehearsals. It learns what the
// checker says, so the program must have been built with the weights for drafts before.

import Classification
import DataFiles
import Foundation
import Language
import QuestionChecking

let arguments = CommandLine.arguments
func option(_ name: String) -> String? {
  arguments.firstIndex(of: "--" + name).map { arguments[$0 + 1] }
}

func tuned(_ trainer: Trainer) -> Trainer {
  var trainer = trainer
  if let epochs = option("epochs").flatMap(Int.init) { trainer.epochs = epochs }
  if let rate = option("rate").flatMap(Float.init) { trainer.rate = rate }
  if let decay = option("decay").flatMap(Float.init) { trainer.decay = decay }
  return trainer
}

let training = URL(filePath: "Training")
if arguments.dropFirst().first == "rehearsal" {
  let rehearsals = try RehearsalTraining()
  if let voices = option("held-out")?.split(separator: ",") {
    rehearsals.measure(heldOut: voices)
  } else {
    try rehearsals.write()
  }
} else if let voices = option("held-out")?.split(separator: ",") {
  try UnderstandingLearner(training, without: Set(voices.map(String.init))).run()
} else if arguments.contains("--report") {
  try Drafts(training).report()
} else {
  // `Train drafts` leaves out what takes longest.
  if arguments.dropFirst().first != "drafts" { try UnderstandingLearner(training).run() }
  try Drafts(training).write()
}
