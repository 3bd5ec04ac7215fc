// Status lines and header fields. Source: RFC 9112 sections 2.3, 4 and 5.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

const std::string kRest = "\r\nLambda-Runtime-Aws-Request-Id: id\r\nContent-Length: 1\r\n\r\n1";

std::string WithStatusLine(const std::string& line) { return line + kRest; }

std::string EventFor(const std::string& command, const std::string& fields) {
  return Head(fields + "Content-Length: " + std::to_string(command.size()) + "\r\n") + command;
}

}  // namespace

std::vector<Row> HeadRows() {
  const std::string trace_id = "!header lambda-runtime-trace-id";
  const std::string interim = "HTTP/1.1 103 Early Hints\r\n";
  return {
      {"other_protocol_is_refused", Refused(WithStatusLine("SIP/11.1 200 OK"))},
      {"protocol_in_lower_case_is_refused", Refused(WithStatusLine("http/1.1 200 OK"))},
      {"version_2_is_refused", Refused(WithStatusLine("HTTP/2.0 200 OK"))},
      {"minor_version_other_than_0_and_1_is_refused", Refused(WithStatusLine("HTTP/1.x 200 OK"))},
      {"no_blank_behind_the_version_is_refused", Refused(WithStatusLine("HTTP/1.1:200 OK"))},
      {"version_1_0_closes", Left(WithStatusLine("HTTP/1.0 200 OK"))},
      {"status_below_100_is_refused", Refused("HTTP/1.1 099 OK\r\n\r\n" + WithField("X: 1"))},
      {"status_of_four_digits_is_refused", Refused(WithStatusLine("HTTP/1.1 2000 OK"))},
      {"reason_may_be_missing", Kept(WithStatusLine("HTTP/1.1 200"))},
      {"interim_answer_is_skipped", Kept("HTTP/1.1 100 Continue\r\n\r\n" + WithField("X: 1"))},
      {"field_name_in_capitals",
       Kept("HTTP/1.1 200 OK\r\nLAMBDA-RUNTIME-AWS-REQUEST-ID: id\r\nCONTENT-LENGTH: 1\r\n\r\n1")},
      {"field_name_in_lower_case",
       Kept("HTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id: id\r\ncontent-length: 1\r\n\r\n1")},
      {"length_before_the_id",
       Kept("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nLambda-Runtime-Aws-Request-Id: id\r\n\r\n1")},
      {"similar_field_name_is_another", Kept(WithField("Content-Lengty: 2"))},
      {"no_blank_before_a_value", Kept(Head("Content-Length:1\r\n") + "1")},
      {"tabs_before_a_value", Kept(Head("Content-Length:\t\t1\r\n") + "1")},
      {"blanks_behind_a_value", Kept(Head("Content-Length: 1 \t\r\n") + "1")},
      {"blank_before_the_colon_is_refused", Refused(WithField("X : 1"))},
      {"line_without_colon_is_refused", Refused(WithField("nothing"))},
      {"empty_field_name_is_refused", Refused(WithField(": 1"))},
      {"folded_line_is_refused", Refused(WithField("X: 1\r\n 2"))},
      {"handler_finds_a_header_in_any_case",
       Kept(EventFor(trace_id, "LAMBDA-Runtime-TRACE-Id: Root=1\r\n"), "Root=1")},
      {"handler_gets_a_header_without_blanks",
       Kept(EventFor(trace_id, "Lambda-Runtime-Trace-Id:\t Root=1 \t\r\n"), "Root=1")},
      {"handler_finds_no_header_of_a_longer_name",
       Kept(EventFor(trace_id, "Lambda-Runtime-Trace-Ids: no\r\n"), "")},
      {"headers_of_an_interim_answer_are_forgotten",
       Kept(interim + "Lambda-Runtime-Trace-Id: old\r\n\r\n" +
                EventFor(trace_id, "Lambda-Runtime-Trace-Id: new\r\n"),
            "new")},
      {"length_of_an_interim_answer_is_forgotten",
       Kept(interim + "Content-Length: 7\r\n\r\n" + WithField("X: 1"))},
  };
}

}  // namespace runtime_test::hostile
