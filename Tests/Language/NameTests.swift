import Language
import Testing

@Suite struct NameTests {
  /// A name as typed; the greeting after `Hi`, the greeting after `Dear`, the full name.
  typealias Row = (typed: String, casual: String, formal: String, full: String)

  static let plain: [Row] = [
    ("Linda Carter", "Linda", "Linda Carter", "Linda Carter"),
    ("linda carter", "Linda", "Linda Carter", "Linda Carter"),
    ("LINDA CARTER", "Linda", "Linda Carter", "Linda Carter"),
    ("Mary JONES", "Mary", "Mary Jones", "Mary Jones"),
    ("Dana WU", "Dana", "Dana Wu", "Dana Wu"),
    ("jordan", "Jordan", "Jordan", "Jordan"),
    ("  Ana   Ruiz ", "Ana", "Ana Ruiz", "Ana Ruiz"),
    ("Cher", "Cher", "Cher", "Cher"),
    ("Mary-Kate O'Neil", "Mary-Kate", "Mary-Kate O'Neil", "Mary-Kate O'Neil"),
    ("jean-luc picard", "Jean-Luc", "Jean-Luc Picard", "Jean-Luc Picard"),
    ("SEAN O'BRIEN", "Sean", "Sean O'Brien", "Sean O'Brien"),
    ("MARY MCDONALD", "Mary", "Mary McDonald", "Mary McDonald"),
    ("Zoë O’Hara", "Zoë", "Zoë O’Hara", "Zoë O’Hara"),
    (
      "Yoon-Hee O’Brien-Abernathy", "Yoon-Hee", "Yoon-Hee O’Brien-Abernathy",
      "Yoon-Hee O’Brien-Abernathy"
    ),
    ("Ed Falk", "Ed", "Ed Falk", "Ed Falk"), ("BO LIND", "Bo", "Bo Lind", "Bo Lind"),
    ("AJ SMITH", "AJ", "AJ Smith", "AJ Smith"), ("CJ Cregg", "CJ", "CJ Cregg", "CJ Cregg"),
    ("J. Hale", "J. Hale", "J. Hale", "J. Hale"),
    ("F. Scott Fitzgerald", "Scott", "F. Scott Fitzgerald", "F. Scott Fitzgerald"),
    ("Linda M. Carter", "Linda", "Linda M. Carter", "Linda M. Carter"),
    ("Kim Park", "Kim", "Kim Park", "Kim Park"),
    ("Dana Wu 🚀", "Dana", "Dana Wu", "Dana Wu"),
    ("Dana Wu | Recruiter", "Dana", "Dana Wu", "Dana Wu"),
    ("Dana Wu - Hiring!", "Dana", "Dana Wu", "Dana Wu"),
    ("dana.wu@example.com", "Dana", "Dana Wu", "Dana Wu"),
    ("my friend Jess", "Jess", "Jess", "Jess"),
    ("my mom's friend Linda Carter", "Linda", "Linda Carter", "Linda Carter"),
    ("my boss", "there", "there", ""), ("", "there", "there", ""), ("???", "there", "there", ""),
  ]

  static let titled: [Row] = [
    ("Dr. Dev Shah", "Dev", "Dr. Shah", "Dev Shah"), ("dr shah", "Dr. Shah", "Dr. Shah", "Shah"),
    ("DR. DEV SHAH", "Dev", "Dr. Shah", "Dev Shah"),
    ("Doctor Dev Shah", "Dev", "Dr. Shah", "Dev Shah"),
    ("Professor Lee", "Professor Lee", "Professor Lee", "Lee"),
    ("Prof. Susan Lee", "Professor Lee", "Professor Lee", "Susan Lee"),
    ("professor lee", "Professor Lee", "Professor Lee", "Lee"),
    ("Prof. Dr. Hans Meier", "Professor Meier", "Professor Meier", "Hans Meier"),
    ("my professor Dr. Elena Petrova", "Professor Petrova", "Professor Petrova", "Elena Petrova"),
    ("Judge Ramirez", "Judge Ramirez", "Judge Ramirez", "Ramirez"),
    ("Judge Maria Ramirez", "Judge Ramirez", "Judge Ramirez", "Maria Ramirez"),
    ("Hon. Ruth Baker", "Judge Baker", "Judge Baker", "Ruth Baker"),
    ("The Honorable Ruth Baker", "Judge Baker", "Judge Baker", "Ruth Baker"),
    ("Justice Elena Ortiz", "Justice Ortiz", "Justice Ortiz", "Elena Ortiz"),
    ("Rev. Mark Hill", "Rev. Hill", "Rev. Hill", "Mark Hill"),
    ("Rabbi Cohen", "Rabbi Cohen", "Rabbi Cohen", "Cohen"),
    ("Father Mike Jones", "Father Jones", "Father Jones", "Mike Jones"),
    ("Sister Mary", "Sister Mary", "Sister Mary", "Mary"),
    ("Coach Taylor", "Coach Taylor", "Coach Taylor", "Taylor"),
    ("Ms. Linda Carter", "Linda", "Ms. Carter", "Linda Carter"),
    ("Ms. Carter", "Ms. Carter", "Ms. Carter", "Carter"),
    ("mrs carter", "Mrs. Carter", "Mrs. Carter", "Carter"),
    ("Mx. Robin Vale", "Robin", "Mx. Vale", "Robin Vale"),
    ("Mr. Al Gore", "Al", "Mr. Gore", "Al Gore"),
    ("Sir Ian Holm", "Ian", "Sir Ian", "Ian Holm"),
    ("Capt. Luis Rivera", "Capt. Rivera", "Capt. Rivera", "Luis Rivera"),
    ("Senator Amy Klein", "Senator Klein", "Senator Klein", "Amy Klein"),
    ("Gen Hall", "Gen", "Gen Hall", "Gen Hall"), ("Gen. Hall", "Gen. Hall", "Gen. Hall", "Hall"),
    ("Dr.", "there", "there", ""),
    // From the files of other programs.
    ("Rev. Dr. Jane Roe", "Jane", "Dr. Roe", "Jane Roe"),
    ("J.R. Hale", "J.R.", "J.R. Hale", "J.R. Hale"), ("Herr Max Roe", "Max", "Herr Roe", "Max Roe"),
    ("Frau Dr. Eva Klein", "Eva", "Dr. Klein", "Eva Klein"),
    ("Dra. Luz Paz", "Luz", "Dra. Paz", "Luz Paz"),
    ("Ing. Petr Novak", "Petr", "Petr Novak", "Petr Novak"),
    ("(Bob) Robert Lee", "Bob", "Robert Lee", "Robert Lee"),
    ("MARY JONES", "Mary", "Mary Jones", "Mary Jones"),
  ]

  static let families: [Row] = [
    ("Sue Ellen Grady", "Sue Ellen", "Sue Ellen Grady", "Sue Ellen Grady"),
    ("mary jo kline", "Mary Jo", "Mary Jo Kline", "Mary Jo Kline"),
    ("Beth Ann Moore", "Beth Ann", "Beth Ann Moore", "Beth Ann Moore"),
    ("Zhang Wei", "Zhang Wei", "Zhang Wei", "Zhang Wei"),
    ("Li Na", "Li Na", "Li Na", "Li Na"),
    ("Tanaka Hiroshi", "Tanaka Hiroshi", "Tanaka Hiroshi", "Tanaka Hiroshi"),
    ("Lt. Col. James Ford", "Lt. Col. Ford", "Lt. Col. Ford", "James Ford"),
    ("Sgt. Maj. Tony Ruiz", "Sgt. Maj. Ruiz", "Sgt. Maj. Ruiz", "Tony Ruiz"),
    ("Vice Provost Anne Hill", "Vice Provost Hill", "Vice Provost Hill", "Anne Hill"),
    ("Rep. Joyce Lee", "Rep. Lee", "Rep. Lee", "Joyce Lee"),
    ("Chef Marco", "Chef Marco", "Chef Marco", "Marco"),
    ("Uncle Rob", "Uncle Rob", "Uncle Rob", "Rob"),
    ("Aunt Linda", "Aunt Linda", "Aunt Linda", "Linda"),
    ("Grandpa Joe", "Grandpa Joe", "Grandpa Joe", "Joe"),
  ]

  static let credentials: [Row] = [
    ("Dana Wu, PhD", "Dana", "Dana Wu", "Dana Wu"),
    ("Dana Wu PhD, SHRM-CP", "Dana", "Dana Wu", "Dana Wu"),
    ("Maria Gonzalez, RN, BSN, CCRN", "Maria", "Maria Gonzalez", "Maria Gonzalez"),
    ("Maria Gonzalez RN", "Maria", "Maria Gonzalez", "Maria Gonzalez"),
    ("Sam Jones Jr.", "Sam", "Sam Jones", "Sam Jones"),
    ("Sam Jones, Jr.", "Sam", "Sam Jones", "Sam Jones"),
    ("John Smith III", "John", "John Smith", "John Smith"),
    ("Ana Ruiz, M.D.", "Ana", "Ana Ruiz", "Ana Ruiz"),
    ("Dr. Ana Ruiz, Ph.D.", "Ana", "Dr. Ruiz", "Ana Ruiz"),
    ("Pat Mills MBA", "Pat", "Pat Mills", "Pat Mills"),
    ("Pat Mills, MBA, PMP®", "Pat", "Pat Mills", "Pat Mills"),
    ("Jack Ma", "Jack", "Jack Ma", "Jack Ma"), ("YO-YO MA", "Yo-Yo", "Yo-Yo Ma", "Yo-Yo Ma"),
    ("Kim DO", "Kim", "Kim Do", "Kim Do"), ("Dr. Susan Ma", "Susan", "Dr. Ma", "Susan Ma"),
    ("Linda Carter, nurse at Mercy", "Linda", "Linda Carter", "Linda Carter"),
    ("Linda Carter, Recruiter", "Linda", "Linda Carter", "Linda Carter"),
  ]

  static let nicknames: [Row] = [
    ("Robert \"Bob\" Hale", "Bob", "Robert Hale", "Robert Hale"),
    ("Robert (Bob) Hale", "Bob", "Robert Hale", "Robert Hale"),
    ("Robert “Bob” Hale", "Bob", "Robert Hale", "Robert Hale"),
    ("Robert 'Bob' Hale", "Bob", "Robert Hale", "Robert Hale"),
    ("Xiaoming (Kevin) Zhang", "Kevin", "Xiaoming Zhang", "Xiaoming Zhang"),
    ("Jane (Smith) Doe", "Jane", "Jane Doe", "Jane Doe"),
    ("Sam Lee (they/them)", "Sam", "Sam Lee", "Sam Lee"),
    ("Sam Lee (She/Her)", "Sam", "Sam Lee", "Sam Lee"),
    ("Dr. Robert (Bob) Hale", "Bob", "Dr. Hale", "Robert Hale"),
  ]

  static let orders: [Row] = [
    ("Carter, Linda", "Linda", "Linda Carter", "Linda Carter"),
    ("CARTER, LINDA M.", "Linda", "Linda M. Carter", "Linda M. Carter"),
    ("Carter, Linda, PhD", "Linda", "Linda Carter", "Linda Carter"),
    ("Lee, Dr. Susan", "Susan", "Dr. Lee", "Susan Lee"),
    ("Smith Jr., John", "John", "John Smith", "John Smith"),
    ("de la Cruz, Ana", "Ana", "Ana de la Cruz", "Ana de la Cruz"),
    ("Garcia Lopez, Javier", "Javier", "Javier Garcia Lopez", "Javier Garcia Lopez"),
    ("Ana María de la Cruz", "Ana", "Ana María de la Cruz", "Ana María de la Cruz"),
    ("Dr. Ludwig van Beek", "Ludwig", "Dr. van Beek", "Ludwig van Beek"),
    ("JAN VAN DER BERG", "Jan", "Jan van der Berg", "Jan van der Berg"),
    ("Prof. Jill St. John", "Professor St. John", "Professor St. John", "Jill St. John"),
    ("Dr. Omar bin Said", "Omar", "Dr. bin Said", "Omar bin Said"),
    ("ZHANG Wei", "Wei", "Wei Zhang", "Wei Zhang"), ("Wei ZHANG", "Wei", "Wei Zhang", "Wei Zhang"),
    ("Park Ji-hoon", "Ji-hoon", "Ji-hoon Park", "Ji-hoon Park"),
    ("Nguyen Van An", "An", "Van An Nguyen", "Van An Nguyen"),
    ("李 伟", "李 伟", "李 伟", "李 伟"), ("김민준", "김민준", "김민준", "김민준"),
  ]

  @Test(arguments: plain + titled + families + credentials + nicknames + orders)
  func `A name is read as people mean it`(row: Row) {
    let name = PersonName(row.typed)
    #expect(name.casual == row.casual, "\(row.typed)")
    #expect(name.formal == row.formal, "\(row.typed)")
    #expect(name.full == row.full, "\(row.typed)")
  }

  @Test func `No greeting ends with a title, or breaks off`() {
    for row in Self.plain + Self.titled + Self.credentials + Self.nicknames + Self.orders {
      for greeting in [PersonName(row.typed).casual, PersonName(row.typed).formal] {
        #expect(!greeting.isEmpty && !["Dr.", "Judge", "Professor", "Rev."].contains(greeting))
        #expect(!greeting.contains("(") && !greeting.contains(","), "\(row.typed)")
      }
    }
  }

  @Test func `A judge and a professor have their titles by their work`() {
    #expect(PersonName("Linda Carter", role: "Judge at Cook County Court").casual == "Judge Carter")
    #expect(PersonName("Susan Lee", role: "associate professor").formal == "Professor Lee")
    #expect(PersonName("Susan Lee", role: "assistant to the judge").casual == "Susan")
    #expect(PersonName("Susan Lee", role: "Professor's assistant").casual == "Susan")
    #expect(PersonName("Susan Lee", role: "nurse").title == nil)
  }

  @Test func `What somebody goes by wins, unless the message is formal`() {
    let name = PersonName("Prof. Susan Lee")
    #expect(name.greeting(formal: false, goesBy: "Sue") == "Sue")
    #expect(name.greeting(formal: false, goesBy: " ") == "Professor Lee")
    #expect(name.greeting(formal: true, goesBy: "Sue") == "Professor Lee")
    #expect(PersonName("Dana Wu").greeting(formal: true) == "Dana Wu")
    #expect(name.given == "Susan" && name.family == "Lee" && name.title == "Professor")
  }
}
