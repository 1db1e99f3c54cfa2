internal import CFuzzer
internal import Faultline
internal import FuzzSupport

/// How images look now.
private let seal: ImageSeal = {
  guard let image = try? GraphBuilder.image(of: SampleGraphs.rich) else {
    preconditionFailure("the sample does not link")
  }
  return ImageSeal(like: image)
}()

/// Writes the seeds, if that is what the program was started for.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutableRawPointer?,
  _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  Seeds.writeIfAsked(Seeds.images)
  return 0
}

/// Opens an image whose checksums are right, whatever its numbers are: nothing may crash or take for ever.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // unsafe: libFuzzer hands over so many bytes.
  var image = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  seal.seal(&image)
  guard let graph = try? Graph(image: image) else { return 0 }
  _ = Questions.everything(of: graph)
  precondition(graph.damage == nil, "the checksums were not made right")
  return 0
}

/// Changes an image so that it mostly stays one.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>,
  _ size: Int,
  _ limit: Int,
  _ number: UInt32
) -> Int {
  var random = SplitMix64(seed: UInt64(number))
  // unsafe, here and below: libFuzzer hands over room for `limit` bytes, of which `size` are in use.
  guard number % 16 != 0 else { return unsafe LLVMFuzzerMutate(data, size, limit) }
  var image = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  guard ImageMutator(seal).mutate(&image, &random), image.count <= limit else {
    return unsafe LLVMFuzzerMutate(data, size, limit)
  }
  for (place, byte) in image.enumerated() { unsafe data[place] = byte }
  return image.count
}
