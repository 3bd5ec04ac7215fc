// Connections that stay, close and break. Source: RFC 9112 section 9.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

const std::string kNoAnswer = "lambda runtime: no answer\n";

Steps Round() { return Join({Taken(Event("id", "1")), {Send(std::string(kAccepted)), Next()}}); }

Steps Broken() { return {Send("HTTP/1.1 2"), Close()}; }

// A result that is lost twice.
Steps Lost() {
  Steps all;
  for (int time = 0; time < 2; ++time) {
    all = Join({all, {Accept(), Result("id", "1")}, Broken()});
  }
  return all;
}

// So many bytes, no two parts of which are the same.
std::string Numbers(std::size_t bytes) {
  std::string text;
  for (int number = 0; text.size() < bytes; ++number) text += std::to_string(number) + ',';
  return text;
}

Steps Asked() { return {Accept(), Next()}; }

}  // namespace

std::vector<Row> ConnectionRows() {
  const std::string large = Numbers(6'000'000);
  return {
      {"connection_is_kept", Join({Round(), {Send(Event("id", "2")), Result("id", "2")}})},
      {"connection_close_is_obeyed", Left(WithField("Connection: Close"))},
      {"connection_keep_alive_is_no_close", Kept(WithField("Connection: keep-alive"))},
      {"idle_close_is_retried", Join({Round(),
                                      {Close()},
                                      Asked(),
                                      Broken(),
                                      Asked(),
                                      Broken(),
                                      Asked(),
                                      {Send(Event("id", "2")), Result("id", "2")}})},
      {"idle_reset_is_retried", Join({Round(),
                                      {Reset()},
                                      Asked(),
                                      Broken(),
                                      Asked(),
                                      Broken(),
                                      Asked(),
                                      {Send(Event("id", "2")), Result("id", "2")}})},
      {"response_after_an_idle_close",
       Join({Answered(WithField("X: 1")), {Close()}, Lost(), {Accept(), Result("id", "1")}})},
      {"answer_that_had_begun_is_a_failure", Join({Round(),
                                                   Broken(),
                                                   Asked(),
                                                   Broken(),
                                                   Asked(),
                                                   Broken(),
                                                   Asked(),
                                                   Broken(),
                                                   {Exit(kNoAnswer)}})},
      {"new_connection_closed_unanswered_is_a_failure", Join({Asked(),
                                                              {Close()},
                                                              Asked(),
                                                              {Close()},
                                                              Asked(),
                                                              {Close()},
                                                              Asked(),
                                                              {Close()},
                                                              {Exit(kNoAnswer)}})},
      {"four_broken_answers_end_the_process", Join({Asked(),
                                                    Broken(),
                                                    Asked(),
                                                    Broken(),
                                                    Asked(),
                                                    Broken(),
                                                    Asked(),
                                                    Broken(),
                                                    {Exit(kNoAnswer)}})},
      {"nobody_listens", Join({Asked(), {StopListening(), Close(), Exit(kNoAnswer)}})},
      {"reset_of_a_new_connection", Join({Asked(), {Reset()}, Asked()})},
      {"large_response_after_an_idle_close", TakenWhenClosed(Event("id", large), large)},
      {"large_response_is_sent_in_parts", Kept(Event("id", large), large)},
      {"closed_standard_input",
       Kept(Event("id", "1")),
       {{"AWS_LAMBDA_RUNTIME_API", "127.0.0.1:PORT"}},
       false},
  };
}

}  // namespace runtime_test::hostile
