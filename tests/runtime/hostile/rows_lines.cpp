// Lines and what they may hold. Source: RFC 9112 sections 2.2 and 5; RFC 9110 section 5.5.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

using namespace std::literals;

constexpr std::size_t kMaxHeadBytes = 16 * 1024;
const std::string kRest = "Lambda-Runtime-Aws-Request-Id: id\r\nContent-Length: 1\r\n\r\n1";
constexpr std::size_t kMaxFramingBytes = 4 * 1024;

// An event whose head has so many bytes.
std::string EventWithHead(std::size_t head_bytes) {
  const std::size_t others = WithField("X: ").size() - 1;
  return WithField("X: " + std::string(head_bytes - others, 'x'));
}

std::string ManyInterimAnswers() {
  const std::string one = "HTTP/1.1 100 Continue\r\n\r\n";
  std::string all;
  while (all.size() <= kMaxHeadBytes) all += one;
  return all + WithField("X: 1");
}

std::string WithExtension(std::size_t bytes) {
  return Chunked("1;" + std::string(bytes, 'x') + "\r\n1\r\n0\r\n\r\n");
}

std::string WithTrailer(std::size_t bytes) {
  return Chunked("1\r\n1\r\n0\r\nX: " + std::string(bytes, 'x') + "\r\n\r\n");
}

}  // namespace

std::vector<Row> LineRows() {
  const std::string bare_feeds =
      "HTTP/1.1 200 OK\nLambda-Runtime-Aws-Request-Id: id\nContent-Length: 1\n\n1";
  return {
      {"bare_line_feed_ends_a_line", Kept(bare_feeds)},
      {"lone_carriage_return_is_refused", Refused(WithField("X: a\rb"))},
      {"control_byte_is_refused", Refused(WithField("X: a\001b"))},
      {"nul_byte_is_refused", Refused(WithField("X: a\0b"s))},
      {"tab_is_no_control_byte", Kept(WithField("X: a\tb"))},
      {"bytes_above_ascii_are_taken", Kept(WithField("X: \x80\xFF\xE9"))},
      {"head_of_16_kib_fits", Kept(EventWithHead(kMaxHeadBytes))},
      {"longer_head_is_refused", Refused(EventWithHead(kMaxHeadBytes + 2))},
      {"status_line_without_end_is_refused",
       Refused("HTTP/1.1 200 " + std::string(kMaxHeadBytes, 'x') + "\r\n" + kRest)},
      {"interim_heads_count_for_the_limit", Refused(ManyInterimAnswers())},
      {"long_chunk_extension_is_refused", Refused(WithExtension(kMaxFramingBytes))},
      {"long_trailer_is_refused", Refused(WithTrailer(kMaxFramingBytes))},
  };
}

}  // namespace runtime_test::hostile
