package import Interviews
import Messages
import Services

/// The system's mail program, opened by a link.
package enum MailProgram {
  /// Opens a message in the mail program, addressed if the address is known. The user sends it.
  ///
  /// - Throws: ``Failure`` if the message is too long for a link, or the program can't be opened.
  package static func open(_ message: Message, to person: Person) throws {
    let (subject, body) = MessageText.parts(of: message.text)
    let address = person.addresses.first { $0.kind == .email }?.value
    guard
      let link = MailLink.make(
        to: message.kind.goesToPerson ? address : nil, subject: subject, body: body)
    else { throw Failure("outreach.mail-long", [:], .badData) }
    try ExternalProgram.open(link: link)
  }
}
