// The full bootstrap's answer to one event. No system call but those of machine.h and of the file
// that an event names; no state but the memory that it is lent.
#pragma once

#include <cstddef>
#include <span>

#include "answer.h"
#include "kernel_paths.h"
#include "lambda/runtime.h"

namespace bootstrap {

// The views of the response stay valid until `answer` is used again.
lambda::Response HandleEvent(const lambda::Invocation& invocation, const KernelPaths& paths,
                             std::span<std::byte> memory, Answer& answer);

}  // namespace bootstrap
