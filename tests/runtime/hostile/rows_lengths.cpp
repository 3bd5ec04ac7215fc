// Bodies with a length, and those that end with their connection. Source: RFC 9112 section 6.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

std::string WithLength(const std::string& length) {
  return Head("Content-Length: " + length + "\r\n") + "1";
}

}  // namespace

std::vector<Row> LengthRows() {
  const std::string event = WithLength("1");
  return {
      {"empty_body", Kept(Head("Content-Length: 0\r\n"), "")},
      {"second_length_is_refused", Refused(WithField("Content-Length: 1"))},
      {"list_of_lengths_is_refused", Refused(WithLength("1, 1"))},
      {"length_with_a_sign_is_refused", Refused(WithLength("+1"))},
      {"length_that_overflows_is_refused", Refused(WithLength("18446744073709551617"))},
      {"empty_length_is_refused", Refused(WithLength(""))},
      {"body_may_end_with_the_connection", TakenWhenClosed(Head("") + "[1]", "[1]")},
      {"close_before_the_length_is_refused",
       RefusedWhenClosed(Head("Content-Length: 4\r\n") + "123")},
      {"close_within_the_head_is_refused",
       RefusedWhenClosed("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id\r\n")},
      {"reset_does_not_end_a_body",
       Join({Answered(Head("") + "[1"), {Pause(), Reset(), Accept(), Next()}})},
      {"bytes_behind_the_body_end_the_connection", Left(event + "HTTP/1.1 200 OK\r\n")},
      {"event_in_pieces_of_one_byte",
       {Accept(), Next(), SendEachByte(WithField("X: 1")), Result("id", "1")}},
      {"piece_may_end_between_carriage_return_and_line_feed",
       {Accept(), Next(), Send("HTTP/1.1 200 OK\r"), Pause(),
        Send("\nLambda-Runtime-Aws-Request-Id: id\r\nContent-Length: 1\r\n\r\n1"),
        Result("id", "1")}},
  };
}

}  // namespace runtime_test::hostile
