import Glibc

/// A file that is written front to back through one buffer.
struct ByteWriter: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 20

  init(path: String) throws(GenerationError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw GenerationError.cannotWrite(path) }
    buffer.reserveCapacity(Self.capacity + 4096)
  }

  mutating func append(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  mutating func append(_ byte: UInt8) {
    buffer.append(byte)
  }

  /// Appends numbers as this machine stores them, little-endian wherever the benchmarks run.
  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(numbers: [Number])
    throws(GenerationError)
  {
    try flush()
    let bytes = numbers.count * MemoryLayout<Number>.stride
    let written = unsafe numbers.withUnsafeBytes { unsafe Self.write($0, to: descriptor) }
    guard written == bytes else { throw GenerationError.cannotWrite("binary file") }
  }

  /// Writes the buffer out once it is full; called after every line.
  mutating func endLine() throws(GenerationError) {
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.capacity { try flush() }
  }

  mutating func flush() throws(GenerationError) {
    let count = buffer.count
    let written = unsafe buffer.withUnsafeBytes { unsafe Self.write($0, to: descriptor) }
    guard written == count else { throw GenerationError.cannotWrite("output") }
    buffer.removeAll(keepingCapacity: true)
  }

  consuming func close() throws(GenerationError) {
    try flush()
    guard Glibc.close(descriptor) == 0 else { throw GenerationError.cannotWrite("output") }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      if written <= 0 { break }
      done += written
    }
    return done
  }
}
