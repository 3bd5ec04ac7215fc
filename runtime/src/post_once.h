// One request on a connection of its own, when the runtime's may be in the middle of another.
// Within seconds, and safe in a signal handler. It does not know what it sends. Source: socket(7).
#pragma once

#include <string_view>

namespace lambda::internal {

// `request`, unless it is empty, goes to `host`, whose data() is nullptr or ends in a NUL as that
// of an environment variable; returns once an answer begins, or nothing more can be done.
void PostOnce(std::string_view request, std::string_view host);

}  // namespace lambda::internal
