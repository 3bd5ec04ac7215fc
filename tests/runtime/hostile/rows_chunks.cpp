// Bodies in chunks. Source: RFC 9112 sections 6.1, 6.3 and 7.1.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

const std::string kEnd = "0\r\n\r\n";

std::string WithCoding(const std::string& fields) { return Head(fields) + "1\r\n1\r\n" + kEnd; }

// An event of so many bytes in chunks of 8.
std::string SmallChunks(std::size_t chunks) {
  std::string text;
  for (std::size_t i = 0; i < chunks; ++i) text += "8\r\n12345678\r\n";
  return Chunked(text + kEnd);
}

std::string Repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

std::vector<Row> ChunkRows() {
  constexpr std::size_t kMany = 500'000;  // Their heads need more room than there is.
  return {
      {"chunks_are_joined", Kept(Chunked("2\r\n[1\r\n1\r\n]\r\n" + kEnd), "[1]")},
      {"coding_in_capitals", Kept(WithCoding("Transfer-Encoding: CHUNKED\r\n"))},
      {"other_coding_is_refused", Refused(WithCoding("Transfer-Encoding: gzip, chunked\r\n"))},
      {"second_coding_is_refused",
       Refused(WithCoding("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"))},
      {"chunks_win_over_a_length",
       Left(WithCoding("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"))},
      {"chunks_and_length_end_the_connection",
       Left(WithCoding("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n"))},
      {"chunk_size_in_capitals", Kept(Chunked("A\r\n1234567890\r\n" + kEnd), "1234567890")},
      {"chunk_size_in_lower_case", Kept(Chunked("a\r\n1234567890\r\n" + kEnd), "1234567890")},
      {"blank_behind_a_chunk_size", Kept(Chunked("1 \r\n1\r\n" + kEnd))},
      {"chunk_extension_is_dropped", Kept(Chunked("1;name=\"value\"\r\n1\r\n" + kEnd))},
      {"chunk_size_that_overflows_is_refused",
       Refused(Chunked("10000000000000001\r\n1\r\n" + kEnd))},
      {"empty_chunk_size_is_refused", Refused(Chunked("\r\n\r\n"))},
      {"text_behind_a_chunk_size_is_refused", Refused(Chunked("1x\r\n1\r\n" + kEnd))},
      {"chunk_longer_than_its_size_is_refused", Refused(Chunked("1\r\n12\r\n" + kEnd))},
      {"trailer_fields_are_dropped", Kept(Chunked("1\r\n1\r\n0\r\nX: 1\r\nY: 2\r\n\r\n"))},
      {"close_between_chunks_is_refused", RefusedWhenClosed(Chunked("1\r\n1\r\n"))},
      {"close_within_a_chunk_is_refused", RefusedWhenClosed(Chunked("4\r\n123"))},
      {"close_before_the_end_of_trailers_is_refused",
       RefusedWhenClosed(Chunked("1\r\n1\r\n0\r\nX: 1\r\n"))},
      {"chunk_may_come_in_pieces",
       {Accept(), Next(), Send(Chunked("4\r\n1")), Pause(), Send("23"), Pause(), Send("4\r\n0"),
        Pause(), Send("\r\n\r\n"), Result("id", "1234")}},
      {"heads_of_many_chunks_take_no_room", Kept(SmallChunks(kMany), Repeated("12345678", kMany))},
  };
}

}  // namespace runtime_test::hostile
