#include "result.h"

namespace lambda::internal {

constinit std::string_view request_arguments[kArgumentCount];
constinit const char* result_layout = nullptr;

}  // namespace lambda::internal
