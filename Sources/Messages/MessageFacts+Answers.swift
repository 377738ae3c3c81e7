import Interviews

extension MessageFacts {
  /// The value of a fact the user can be asked for. Setting nil has no effect.
  package subscript(fact: Fact) -> String? {
    get {
      switch fact {
      case .me: return me
      case .background: return background
      case .interest: return interest
      case .wish: return wish
      case .reason: return reason
      case .used: return used
      case .through:
        if case .warm(let name) = person.connection { return name }
        return nil
      }
    }
    set {
      guard let newValue else { return }
      switch fact {
      case .me: me = newValue
      case .background: background = newValue
      case .interest: interest = newValue
      case .wish: wish = newValue
      case .reason: reason = newValue
      case .used: used = newValue
      case .through: person.connection = .warm(through: newValue)
      }
    }
  }

  /// Removes a fact from the message. The name and the introducer stay.
  package mutating func leaveOut(_ fact: Fact) {
    switch fact {
    case .background: background = nil
    case .interest: interest = nil
    case .wish: wish = nil
    case .reason: reason = nil
    case .used: used = nil
    case .me, .through: break
    }
  }
}
