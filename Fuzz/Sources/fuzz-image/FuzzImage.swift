internal import Faultline
internal import FuzzSupport

/// Writes the seeds, if that is what the program was started for.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutableRawPointer?,
  _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  Seeds.writeIfAsked(Seeds.images)
  return 0
}

/// Opens bytes as an image: they are refused, or damage is found, or every question has an answer.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // unsafe: libFuzzer hands over so many bytes.
  let image = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let graph = try? Graph(image: image) else { return 0 }
  _ = Questions.everything(of: graph)
  // What was read is what was written: then so is all that is read again.
  if graph.damage == nil, (try? graph.verify()) != nil {
    precondition(graph.image == image, "another image came back")
  }
  return 0
}
