import Language
import Testing

@Suite struct RewordingTests {
  @Test(arguments: [
    ("Is it stressful?", "How stressful does it get?"),
    ("is it competitive", "How competitive does it get?"),
    ("So, um, is it really hard?", "How hard does it get?"),
    ("IS IT STRESSFUL?", "How stressful does it get?"),
    ("Is it flexible?", "How flexible is it?"),
    ("Was it difficult?", "How difficult was it?"),
    ("Is it fun?", "What's fun about it?"),
    ("Is the work rewarding?", "What's rewarding about the work?"),
    ("Is it lonely?", "When does it get lonely?"),
    ("Does it ever get boring?", "When does it get boring?"),
    ("Is the work repetitive?", "When does the work get repetitive?"),
    ("Is your job stressful?", "How stressful is your job?"),
    ("Are the hours long?", "How long are the hours?"),
    ("Is your schedule flexible?", "How flexible is your schedule?"),
    ("Is it a stable job?", "How stable is the job?"),
    ("Is it hard work?", "How hard is the work?"),
    ("Is it hard to get a job?", "How hard is it to get a job?"),
    ("Was it hard to switch careers?", "How hard was it to switch careers?"),
    ("Is math important in your job?", "How important is math in your job?"),
    ("Is it worth it?", "What makes it worth it?"),
    ("Is an mba worth it?", "When is an MBA worth it?"),
    ("Is it worth getting certified?", "When is it worth getting certified?"),
    ("Is every day different?", "How much does one day differ from the next?"),
    ("Is there a lot of paperwork?", "How much paperwork is there?"),
    ("Is there a lot of competition for jobs?", "How much competition is there for jobs?"),
    ("Is there room to grow?", "How much room is there to grow?"),
    ("Are there opportunities to grow?", "What opportunities are there to grow?"),
    ("Are there any classes I should take?", "What classes should I take?"),
    ("Are there any books you'd recommend?", "What books would you recommend?"),
    ("Is there anything you'd change about your job?", "What would you change about your job?"),
    ("Is there anything you wish you'd known?", "What do you wish you'd known?"),
    ("Is there anything I should work on?", "What should I work on?"),
    ("Is it possible to switch fields later?", "How would someone switch fields later?"),
    ("Do you like your job?", "What do you like about your job?"),
    ("Do you like working there?", "What do you like about working there?"),
    ("do you enjoy teaching", "What do you enjoy about teaching?"),
    ("Did you like your internship?", "What did you like about your internship?"),
    ("Are you happy there?", "What do you like about working there?"),
    ("Do you work from home?", "How often do you work from home?"),
    ("Do you work nights or weekends?", "How often do you work nights or weekends?"),
    ("Do you have to work overtime?", "How often do you have to work overtime?"),
    ("Do you travel a lot?", "How much do you travel?"),
    ("Do you travel for work?", "How much do you travel for work?"),
    ("Do you have a lot of meetings?", "How many meetings do you have?"),
    ("Do you get a lot of feedback?", "How much feedback do you get?"),
    ("Do you ever get bored?", "When do you get bored?"),
    ("Do you use ai at work?", "How do you use AI at work?"),
    ("Do you have any advice for me?", "What advice do you have for me?"),
    ("Do you have any regrets?", "What would you do differently if you could start over?"),
    ("Do you have a favorite project?", "What's your favorite project?"),
    ("Do grades matter?", "How much do grades matter?"),
    ("Do I need a master's degree?", "How much does a master's degree matter?"),
    ("Do many people go to grad school?", "How many people go to grad school?"),
    ("Do you think AI will change nursing?", "How do you think AI will change nursing?"),
    ("Does it take a long time to get licensed?", "How long does it take to get licensed?"),
    ("Does your company offer training?", "What training does your company offer?"),
    ("Did you always want to be a nurse?", "When did you know you wanted to be a nurse?"),
    ("Did your degree help you?", "How did your degree help you?"),
    ("Has AI changed your job?", "How has AI changed your job?"),
    ("Have you noticed any changes?", "What changes have you noticed?"),
    ("Can people move up?", "How do people move up?"),
    ("Should I get a master's?", "What should I think about before I get a master's?"),
    ("Would you do it again?", "What would you do differently if you could start over?"),
    ("Would you recommend grad school?", "Who would you recommend grad school to?"),
    (
      "Would you recommend this job to a friend?",
      "What would you tell a friend who's thinking about this job?"
    ),
    (
      "Thanks for meeting me! Is it stressful?", "Thanks for meeting me! How stressful does it get?"
    ),
  ]) func `A closed question opens up`(closed: String, open: String) {
    #expect(Rewording.open(closed) == open)
  }

  @Test(arguments: [
    ("Don't you think teaching is hard?", "What do you think about teaching?"),
    ("Don’t you think grad school is overrated?", "What do you think about grad school?"),
    ("Isn't it stressful?", "How stressful does it get?"),
    ("Isn't nursing stressful?", "How stressful is nursing?"),
    ("Isn't it hard to work nights?", "How hard is it to work nights?"),
    ("Don't you miss the classroom?", "What do you miss about the classroom?"),
    ("Don't you get tired?", "When do you get tired?"),
    ("You must love your job.", "What do you like about your job?"),
    ("It must be hard to work nights.", "How hard is it to work nights?"),
  ]) func `A leading question leaves the answer open`(leading: String, open: String) {
    #expect(Rewording.open(leading) == open)
  }

  @Test(arguments: [
    // Open already.
    "What do you like about your job?", "How stressful is it?", "Tell me about your path.",
    // Polite requests, and questions that are fine as they are.
    "Can you tell me about your path?", "Could you walk me through a day?",
    "Would it be okay if I reached out again?", "Would you mind if I took notes?",
    "May I ask you one more question?", "Can I shadow you for a day?", "Could I email you?",
    "Do you have a minute?", "Is this a good time?", "Does Thursday work for you?",
    "Do you know anyone else I could talk to?", "Is there anyone else I should talk to?",
    "Is it okay to ask about that?", "Is there anything I didn't ask that I should have?",
    // Private, or asking for something.
    "Do you like your boss?", "Are you married?", "Do you have kids?", "Is your company hiring?",
    "Would you hire me?", "Do you like your salary?",
    // More than one question, or a choice.
    "Is it stressful, or is it fun?", "Is it hard or easy?", "Do you like it and why?",
    "Do you like it? Is it stressful?", "Do you like teaching or research more?",
    // Nothing good can be made of them.
    "Is there an exam?", "Did you have an internship?", "Is that your dog?",
    "Is this your first job?", "Is the building wheelchair accessible?", "Are you a night owl?",
    "Does it matter where you went to school?", "Isn't nursing just wiping butts?",
    "Should I apply even if I don't meet every requirement?",
    // No questions.
    "", "?", "I like your office.", "Thank you so much!",
  ]) func `Where no good sentence can be made, there is none`(question: String) {
    #expect(Rewording.open(question) == nil)
  }
}
