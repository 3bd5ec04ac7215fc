// What makes an answer an event, and its limits. Source: "Using the Lambda runtime API" and "Lambda
// quotas", AWS documentation.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

constexpr std::size_t kMaxEventBytes = 6 * 1024 * 1024 + 100;
const std::string kTooLarge = "Runtime.EventTooLarge";
const std::string kNoEvent = "lambda runtime: no event\n";

std::string LengthField(std::size_t bytes) {
  return "Content-Length: " + std::to_string(bytes) + "\r\n";
}

Steps TooLarge(const std::string& answer) {
  return Join({Answered(answer), {ClientClose(), Accept(), Error("id", kTooLarge)}});
}

// The same answer four times, on one connection.
Steps FourTimes(const std::string& answer) {
  return {Accept(), Next(),       Send(answer), Next(),       Send(answer),
          Next(),   Send(answer), Next(),       Send(answer), Exit(kNoEvent)};
}

// Instead of an event; the next one is taken.
Steps AskedAgain(const std::string& answer) {
  return Join({Answered(answer), {Next(), Send(Event("other", "1")), Result("other", "1")}});
}

std::string WithStatus(const std::string& status) {
  return "HTTP/1.1 " + status + "\r\nLambda-Runtime-Aws-Request-Id: id\r\n" + LengthField(1) +
         "\r\n1";
}

}  // namespace

std::vector<Row> EventRows() {
  const std::string large(kMaxEventBytes, 'x');
  const std::string half_chunk = "300000\r\n" + std::string(0x300000, 'x') + "\r\n";
  const std::string no_id = "HTTP/1.1 200 OK\r\n" + LengthField(1) + "\r\n1";
  return {
      {"status_500_is_no_event", AskedAgain(WithStatus("500 Internal Server Error"))},
      {"status_403_is_no_event", AskedAgain(WithStatus("403 Forbidden"))},
      {"status_202_is_no_event", AskedAgain(WithStatus("202 Accepted"))},
      {"four_failures_of_next_end_the_process", FourTimes(Status("500 Internal Server Error"))},
      {"three_failures_of_next_do_not",
       {Accept(), Next(), Send(Status("500 Error")), Next(), Send(Status("500 Error")), Next(),
        Send(Status("500 Error")), Next(), Send(Event("id", "1")), Result("id", "1")}},
      {"failures_before_an_event_are_forgotten",
       {Accept(), Next(), Send(Status("500 Error")), Next(), Send(Status("500 Error")), Next(),
        Send(Event("id", "1")), Result("id", "1"), Send(std::string(kAccepted)), Next(),
        Send(Status("500 Error")), Next(), Send(Status("500 Error")), Next()}},
      {"pause_precedes_the_second_retry",
       {Accept(), Next(), Send(Status("500 Error")), Next(), Send(Status("500 Error")), Silence(),
        Next()}},
      {"event_without_id_is_none", AskedAgain(no_id)},
      {"event_with_an_empty_id_is_none", AskedAgain(Event("", "1"))},
      {"event_whose_id_has_a_blank_is_none", AskedAgain(Event("two words", "1"))},
      {"id_of_an_interim_answer_is_forgotten",
       AskedAgain("HTTP/1.1 103 Early Hints\r\nLambda-Runtime-Aws-Request-Id: old\r\n\r\n" +
                  no_id)},
      {"each_result_has_its_own_id",
       {Accept(), Next(), Send(Event("first", "1")), Result("first", "1"),
        Send(std::string(kAccepted)), Next(), Send(Event("second", "2")), Result("second", "2")}},
      {"event_of_the_limit", Kept(Event("id", large), large)},
      {"event_over_the_limit_is_refused_by_its_length",
       TooLarge(Head(LengthField(kMaxEventBytes + 1)))},
      {"event_over_the_limit_is_refused_by_its_chunks",
       TooLarge(
           Chunked(half_chunk + half_chunk + "65\r\n" + std::string(0x65, 'x') + "\r\n0\r\n\r\n"))},
      {"endless_event_is_refused", TooLarge(Head("") + large + std::string(20'000, 'x'))},
      {"connection_of_a_refused_event_is_closed",
       Join({Answered(Head(LengthField(kMaxEventBytes + 1))), {ClientClose()}})},
      {"next_event_behind_a_refused_one",
       Join({TooLarge(Head(LengthField(kMaxEventBytes + 1))),
             {Send(std::string(kAccepted)), Next(), Send(Event("id", "1")), Result("id", "1")}})},
  };
}

}  // namespace runtime_test::hostile
