// What precedes the streamed body of a function URL's answer. Pure; the pieces go to a function.
// Source: "Response streaming for Lambda functions", AWS documentation; RFC 9110 section 5 (names
// and values of fields).
#pragma once

#include "lambda/streaming.h"
#include "piece_writer.h"

namespace lambda::internal {

inline constexpr std::string_view kPreludeContentType =
    "application/vnd.awslambda.http-integration-response";

// Whether a server could send it.
bool IsValid(const HttpPrelude& prelude);

// {"statusCode":…,"headers":{…},"cookies":[…]} and eight NULs. Bytes that are not UTF-8 become
// U+FFFD.
void WriteHttpPrelude(const HttpPrelude& prelude, PieceSink sink);

}  // namespace lambda::internal
