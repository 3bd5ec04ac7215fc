// What follows each answer to a response, an error, or an error of the initialisation.
// Source: "Using the Lambda runtime API", AWS documentation.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

const std::string kContainerError = "lambda runtime: container error\n";
const std::string kNoAnswer = "lambda runtime: no answer\n";
const std::string k413 = Status("413 Request Entity Too Large");
const std::string k500 = Status("500 Internal Server Error");

Steps Responded() { return Taken(Event("id", "1")); }

Steps Failed() {
  return Join({Answered(Event("id", "!error Function.Bad")), {Error("id", "Function.Bad")}});
}

// The result's answer is taken, and the connection kept.
Steps GoesOn(const Steps& posted, const std::string& answer) {
  return Join({posted, {Send(answer), Next()}});
}

Steps Ends(const Steps& posted, const std::string& answer) {
  return Join({posted, {Send(answer), Exit(kContainerError)}});
}

GuestProcess::Environment BadInit() {
  return {{"AWS_LAMBDA_RUNTIME_API", "127.0.0.1:PORT"}, {"INIT_ERROR", "1"}};
}

Row InitRow(const std::string& name, const std::string& answer, const std::string& last_words) {
  return {name, {Accept(), InitError(), Send(answer), Exit(last_words)}, BadInit()};
}

std::vector<Row> RowsOfInit() {
  return {
      InitRow("init_error_ends_the_process", std::string(kAccepted), ""),
      InitRow("refused_init_error_ends_the_process", Status("403 Forbidden"), ""),
      InitRow("container_error_to_an_init_error", k500, ""),
      {"init_error_is_sent_again",
       {Accept(), InitError(), Send("HTTP/1.1 2"), Close(), Accept(), InitError(),
        Send(std::string(kAccepted)), Exit("")},
       BadInit()},
  };
}

Steps AnsweredUnread(const std::string& answer, const Steps& behind) {
  return Join({Answered(Event("id", "!oversize")), {OversizeHead("id"), Send(answer)}, behind});
}

}  // namespace

std::vector<Row> ResultRows() {
  const std::string long_answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 8193\r\n\r\n{";
  const std::string long_500 = "HTTP/1.1 500 Error\r\nContent-Length: 8193\r\n\r\n{";
  std::vector<Row> rows = {
      {"accepted_response_is_followed_by_next", GoesOn(Responded(), std::string(kAccepted))},
      {"accepted_error_is_followed_by_next", GoesOn(Failed(), std::string(kAccepted))},
      {"response_with_a_bad_id_does_not_end_it", GoesOn(Responded(), Status("400 Bad Request"))},
      {"response_in_a_wrong_state_does_not_end_it", GoesOn(Responded(), Status("403 Forbidden"))},
      {"late_response_does_not_end_it", GoesOn(Responded(), Status("410 Gone"))},
      {"response_too_large_does_not_end_it", GoesOn(Responded(), k413)},
      {"refused_error_does_not_end_it", GoesOn(Failed(), Status("403 Forbidden"))},
      {"container_error_to_a_response_ends_it", Ends(Responded(), k500)},
      {"container_error_to_an_error_ends_it", Ends(Failed(), k500)},
      {"bad_gateway_ends_it", Ends(Responded(), Status("502 Bad Gateway"))},
      {"answer_204_has_no_body",
       GoesOn(Responded(), "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n")},
      {"answer_304_has_no_body",
       GoesOn(Responded(), "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n")},
      {"long_answer_ends_only_the_connection",
       Join({Responded(), {Send(long_answer), ClientClose(), Accept(), Next()}})},
      {"long_container_error_is_one", Ends(Responded(), long_500)},
      {"break_in_an_error_type_begins_no_field",
       Join({Answered(Event("id", "!error Function.Bad\r\nX-Injected: 1")),
             {Error("id", "Function.Bad"), Send(std::string(kAccepted)), Next()}})},
      {"response_whose_answer_is_lost_is_sent_again",
       Join({Responded(), {Send("HTTP/1.1 202 A"), Close(), Accept(), Result("id", "1")}})},
      {"error_whose_answer_is_lost_is_sent_again",
       Join({Failed(), {Send("HTTP/1.1 202 A"), Close(), Accept(), Error("id", "Function.Bad")}})},
      {"four_lost_answers_to_a_response_end_it",
       Join({Responded(),
             {Send("HTTP/1.1 2"), Close(), Accept(), Result("id", "1"), Send("HTTP/1.1 2"), Close(),
              Accept(), Result("id", "1"), Send("HTTP/1.1 2"), Close(), Accept(), Result("id", "1"),
              Send("HTTP/1.1 2"), Close(), Exit(kNoAnswer)}})},
      {"lost_answer_leaves_the_response_as_it_was",
       Join({Responded(),
             {Send("HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n" + std::string(300, '#')),
              Pause(), Close(), Accept(), Result("id", "1")}})},
      {"response_may_be_refused_unread", AnsweredUnread(k413, {LeaveUnread(), Accept(), Next()})},
      {"response_may_be_refused_unread_and_the_connection_closed",
       AnsweredUnread(k413, {Close(), Accept(), Next()})},
      {"answer_before_the_end_of_a_body_is_read",
       AnsweredUnread(k500, {LeaveUnread(), Exit(kContainerError)})},
  };
  for (Row& row : RowsOfInit()) rows.push_back(std::move(row));
  return rows;
}

}  // namespace runtime_test::hostile
