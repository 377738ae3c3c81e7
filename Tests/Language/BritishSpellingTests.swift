import Language
import Testing

@Suite struct BritishSpellingTests {
  @Test(arguments: [
    ("What's been your favorite project?", "What's been your favourite project?"),
    ("Organizations value specialized skills.", "Organisations value specialised skills."),
    ("Bring your resume to the career center.", "Bring your CV to the career centre."),
    ("Type /rehearse to practice; {color} stays.", "Type /rehearse to practice; {color} stays."),
    ("How much do you travel? Traveling is fun.", "How much do you travel? Travelling is fun."),
    ("It's no different.", "It's no different."),
  ]) func `Words are spelled the British way`(american: String, british: String) {
    #expect(BritishSpelling.of(american) == british)
  }
}
