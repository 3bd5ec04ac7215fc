#include "request.h"

namespace lambda::internal {
namespace {

void Put(iovec*& piece, const char* text, std::size_t size) {
  *piece++ = {const_cast<char*>(text), size};
}

}  // namespace

iovec* Gather(Request request, iovec (&pieces)[kMaxPieces]) {
  iovec* piece = pieces;
  const char* layout = request.layout;
  while (const std::size_t length = static_cast<unsigned char>(*layout++)) {
    Put(piece, layout, length);
    layout += length;
    Put(piece, request.arguments->data(), request.arguments->size());
    ++request.arguments;
  }
  return piece;
}

}  // namespace lambda::internal
