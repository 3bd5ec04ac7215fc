#include "request.h"

namespace lambda::internal {

Pieces Gather(const Request& request, iovec (&pieces)[kMaxPieces]) {
  iovec* piece = pieces;
  std::size_t bytes = 0;
  const auto put = [&](const char* text, std::size_t size) {
    *piece++ = {const_cast<char*>(text), size};
    bytes += size;
  };
  const char* layout = request.layout;
  const std::string_view* argument = request.arguments;
  while (const std::size_t length = static_cast<unsigned char>(*layout++)) {
    put(layout, length);
    layout += length;
    put(argument->data(), argument->size());
    ++argument;
  }
  return {pieces, piece, bytes};
}

}  // namespace lambda::internal
