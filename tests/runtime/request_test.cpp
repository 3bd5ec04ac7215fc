#include "request.h"

#include <gtest/gtest.h>

#include <string>

namespace lambda::internal {
namespace {

constexpr auto kLayout = MakeLayout("GET /% HTTP/1.1\r\nHost: %\r\n\r\n%");

std::string Joined(const Request& request) {
  iovec memory[kMaxPieces];
  const Pieces pieces = Gather(request, memory);
  std::string text;
  for (const iovec* piece = pieces.begin; piece != pieces.end; ++piece) {
    text.append(static_cast<const char*>(piece->iov_base), piece->iov_len);
  }
  EXPECT_EQ(text.size(), pieces.bytes);
  return text;
}

TEST(RequestTest, ArgumentsFillTheGapsInOrder) {
  const std::string_view arguments[] = {"path", "host:1", "body"};
  EXPECT_EQ(Joined({kLayout.text, arguments}), "GET /path HTTP/1.1\r\nHost: host:1\r\n\r\nbody");
}

TEST(RequestTest, AnArgumentMayBeEmpty) {
  const std::string_view arguments[] = {"", "", ""};
  EXPECT_EQ(Joined({kLayout.text, arguments}), "GET / HTTP/1.1\r\nHost: \r\n\r\n");
}

}  // namespace
}  // namespace lambda::internal
