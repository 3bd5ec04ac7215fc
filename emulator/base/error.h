// What went wrong, as a value: every fallible call of the emulator returns Result<T>; nothing
// throws across a room.
#pragma once

#include <expected>
#include <string>

namespace emu {

// Who has to act decides the exit status of `emu`.
enum class ErrorKind {
  kInput,     // The user's files or arguments: exit status 2.
  kInternal,  // The emulator or the machine it runs on: exit status 3.
};

struct Error {
  ErrorKind kind = ErrorKind::kInput;
  std::string message;  // One line: the file, the place in it, and the cure.
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> InputError(std::string message) {
  return std::unexpected(Error{ErrorKind::kInput, std::move(message)});
}

inline std::unexpected<Error> InternalError(std::string message) {
  return std::unexpected(Error{ErrorKind::kInternal, std::move(message)});
}

}  // namespace emu
