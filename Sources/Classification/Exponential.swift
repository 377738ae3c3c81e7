#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exponential function. It's here so that no other file needs the C library.
func exp(_ value: Double) -> Double {
  #if canImport(Glibc)
    Glibc.exp(value)
  #else
    Darwin.exp(value)
  #endif
}
