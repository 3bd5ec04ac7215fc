#include "post.h"

#include "decimal.h"
#include "exchange.h"
#include "process.h"

namespace lambda::internal {

using namespace std::literals;

constinit std::string_view request_arguments[kArgumentCount];

void Post(const char* layout, std::string_view kind, std::string_view body) {
  char digits[kMaxDecimalDigits];
  request_arguments[kKind] = kind;
  request_arguments[kBodyBytes] = FormatDecimal(body.size(), digits);
  request_arguments[kBody] = body;
  Ask({layout, request_arguments}, false);
  // A 4xx is about this one result: Lambda has told the caller, and the next event may fare better.
  if (answer.status >= 500) Die("lambda runtime: container error\n"sv);
}

}  // namespace lambda::internal
