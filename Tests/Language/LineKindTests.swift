import Language
import Testing

@Suite struct LineKindTests {
  @Test(arguments: [
    "What do you do on a typical day?", "what do you do all day", "How did you get started",
    "so, how'd you end up in nursing?", "Tell me about your path", "walk me through your week",
    "hi! what do you like most about your job?", "Is it stressful?", "do you like it",
    "I was wondering how you chose your unit.", "I'd love to hear how you got into law",
    "Thanks for meeting me. What does your team do?", "any advice for someone starting out?",
    "If you could start over, what would you change?", "Were you nervous on your first day?",
    "Looking back, what would you do differently?", "Can you tell me about your first job",
    "Who else should I talk to?", "Would it be okay if I reached out again?",
    "what's the hardest part", "describe a good day", "How do you handle being nervous in court?",
  ]) func `A question to the other person is a question`(line: String) {
    #expect(LineKind(line) == .question)
  }

  @Test(arguments: [
    ("what can you do?", "capabilities"), ("who are you?", "capabilities"),
    ("how does this work", "capabilities"), ("how do I start?", "start"),
    ("what is an informational interview?", "what-is-it"),
    ("what should I ask a nurse?", "questions-for"), ("how do i find people?", "find-someone"),
    ("i want to talk to someone in nursing", "find-someone"), ("What should I wear?", "wear"),
    ("what's due?", "due"), ("when is my talk with Maria?", "when"), ("practice", "practice"),
    ("cancel my talk with Maria", "cancel"), ("She cancelled", "cancel"),
    ("print the sheet", "print"), ("how long should I wait for an answer", "follow-up"),
    ("ok, what now", "capabilities"), ("never mind", "undo"), ("start", "start"),
  ]) func `A request to the program has a topic`(line: String, topic: String) {
    #expect(LineKind(line) == .request(topic: topic))
  }

  @Test(arguments: [
    ("hi", LineKind.greeting), ("Good morning! How are you?", .greeting), ("hey there", .greeting),
    ("thank you", .thanks), ("thanks so much, that helps!", .thanks), ("ok cool", .thanks),
    ("thanks for your help", .thanks), ("thank you for the tips!", .thanks),
    ("i'm nervous", .worry), ("I'm so nervous about tomorrow", .worry),
    ("what if she thinks I'm wasting her time?", .worry), ("I hate small talk", .worry),
    ("I have an informational interview next week and I am really nervous", .worry),
    ("i'm meeting Dana next thursday at 2, she's a PM at Stripe", .plan),
    ("My friend Jess said you were great.", .statement), ("I want to be a nurse.", .statement),
    ("she went to Purdue", .statement), ("less questions please", .statement),
    ("5 minutes for opening", .statement), ("i dont like number 2", .statement),
    ("¿Cómo es un día típico en su trabajo?", .foreign), ("Wie sieht Ihr Tag aus?", .foreign),
    ("Quel est votre parcours ?", .foreign), ("你的工作怎么样？", .foreign),
    ("???", .gibberish), ("asdfgh jklqwrt", .gibberish), ("...", .gibberish),
    ("zzzzzzz", .gibberish),
  ]) func `Anything else is told from a question`(line: String, kind: LineKind) {
    #expect(LineKind(line) == kind)
  }
}
