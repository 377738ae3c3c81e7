/// Findings in the words of nurses, tradespeople, soldiers, teachers, drivers, and others, with the
/// question they lead to. Each group holds one idea.
enum FindingVoiceRows {
  /// A post is named by where it was posted.
  static let posts = """
    posted on reddit about tiny kitchens => your Reddit post about tiny kitchens
    he wrote on his blog about soil => your blog post about soil
    she tweeted on X about zoning => your X post about zoning
    wrote a medium post called "why i left the line" => your Medium post called “Why I Left the Line”
    """

  /// The user's own remarks, and details of something named before, are left out.
  static let remarks = """
    left Ford for Rivian last yr, no idea why => you left Ford for Rivian last year
    matched at Emory, first choice maybe => you matched at Emory
    owns a food truck, started it in 2019 => you own a food truck
    opened a clinic in '08 => you opened a clinic in 2008
    """

  /// A project, a program, a team, and an apprenticeship are told as what they are.
  static let work = """
    oversaw the hospital renovation => work: you oversaw the hospital renovation
    runs the reading program at her school => work: you run the reading program at your school
    his team designed the new transit map => work: your team designed the new transit map
    her team won a design award => other: your team won a design award
    started out as an apprentice right after high school => career: you started out as an apprentice right after high school
    has a podcast about bees => talk: you have a podcast about bees
    did three tours in Iraq => career: you did three tours in Iraq
    freelance for 3 yrs before teaching => career: you freelanced for 3 years before teaching
    20 yrs in the army then Boeing => career: you spent 20 years in the Army before Boeing
    charge nurse since 2018 => career: you've been a charge nurse since 2018
    from dishwasher to head chef in 4 yrs => career: you went from dishwasher to head chef in 4 years
    """

  /// Names and shorthand typed in lower case are written as they should be.
  static let spelled = """
    opened for kevin mcgraw => you opened for Kevin McGraw
    33 years at Ridgeline Legal Aid, third generation => you've been at Ridgeline Legal Aid for 33 years
    interned at yosemite, denali, and now zion => you interned at Yosemite, Denali, and now Zion
    published a paper on ptsd in nurses => you published a paper on PTSD in nurses
    was a emt in college => you were an EMT in college
    did 13 week contracts in four states => you did 13-week contracts in four states
    mba from Kellogg, class of 18 => you have an MBA from Kellogg, class of 2018
    doing research in Patagonia => you're doing research in Patagonia
    promoted to captain in jan => you were promoted to captain in January
    curated that big quilt show => you curated the big quilt show
    """

  /// Work topics that only sound private, and private matters that only sound like work.
  static let matters = """
    the company gave its profits away to fight climate change => not private
    testified before the senate on student loans => you testified before the Senate on student loans
    gave a sermon on burnout => you gave a sermon on burnout
    won a medal for saving a child => you won a medal for saving a child
    grew the budget from 200k to 2 million => you grew the budget from 200k to 2 million
    came here from Peru in 2011 => private
    moved to Texas from India as a teen => private
    spent 10 years in foster care => private
    her company just cut its design team => unusable
    ran for mayor in 2021 lost => unusable
    broke her back in 2019 => private
    their shop got robbed last spring => unusable
    """

  /// Two sentences run together are not said.
  static let spliced = """
    been on nights for 11 years, finally went to days => unclear
    drove 20k rides, 4.98 rating => unclear
    """

  /// What is told in one breath with a private matter is as private.
  static let breath = """
    history PhD, dropped out => history PhD, dropped out
    voted for Nixon, has the pin => voted for Nixon, has the pin
    does DoorDash, used to be an accountant => does DoorDash / used to be an accountant
    """
}
