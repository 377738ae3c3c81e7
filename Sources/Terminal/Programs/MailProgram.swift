package import Interviews
import Messages
import Services

/// The mail program of the system, to which a message is handed as a link.
package enum MailProgram {
  /// Opens a message, addressed if the address is known. Sending it is left to the person.
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
