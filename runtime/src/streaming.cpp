#include "lambda/streaming.h"

#include "base64.h"
#include "connection.h"
#include "error_body.h"
#include "exchange.h"
#include "http_prelude.h"
#include "process.h"
#include "result.h"

namespace lambda {
namespace {

using namespace internal;
using namespace std::literals;

// As much as many servers take of one line of trailers, 8 KiB, holds as base64.
constexpr std::size_t kMaxErrorBytes = 6000;

constexpr auto kStream = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/response HTTP/1.1\r\nHost: %\r\nContent-Type: %\r\n"
    "Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n"
    "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n%");

constexpr auto kTrailers = MakeLayout(
    "0\r\nLambda-Runtime-Function-Error-Type: %\r\nLambda-Runtime-Function-Error-Body: %\r\n\r\n%");

constexpr std::size_t kMaxSizeLineBytes = 18;

// The line before a chunk of `bytes`, not 0 of them.
std::string_view SizeLine(std::size_t bytes, char (&line)[kMaxSizeLineBytes]) {
  char* begin = line + kMaxSizeLineBytes;
  *--begin = '\n';
  *--begin = '\r';
  for (; bytes != 0; bytes >>= 4) *--begin = "0123456789abcdef"[bytes & 15];
  return {begin, static_cast<std::size_t>(line + kMaxSizeLineBytes - begin)};
}

// False if the server closed or answered, at the latest while it had to be waited for.
bool TrySend(const Pieces& pieces) { return IsConnected() && !ServerHasSpoken() && Send(pieces); }

void Append(std::string_view text, Pieces& pieces) {
  *pieces.end++ = {const_cast<char*>(text.data()), text.size()};
  pieces.bytes += text.size();
}

}  // namespace

bool StreamWriter::WritePrelude(const HttpPrelude& prelude) {
  if (state_ != State::kFresh || !IsValid(prelude)) return false;
  content_type_ = kPreludeContentType;
  WriteHttpPrelude(prelude, {[](void* writer, std::string_view piece) {
                               static_cast<StreamWriter*>(writer)->Write(piece);
                             },
                             this});
  return state_ == State::kOpen;
}

bool StreamWriter::Write(std::string_view bytes) {
  if (bytes.empty()) return state_ != State::kLost;
  char line[kMaxSizeLineBytes];
  return Put(SizeLine(bytes.size(), line), bytes);
}

bool StreamWriter::Put(std::string_view before, std::string_view bytes) {
  iovec store[kMaxPieces];
  Pieces pieces{store, store, 0};
  if (state_ == State::kFresh) {
    // A server may have closed the idle connection, and this cannot be sent twice.
    if (IsConnected() && ServerHasSpoken()) Disconnect();
    if (IsConnected() || Connect()) SendPromptly();
    request_arguments[kKind] = HeaderValue(content_type_);
    request_arguments[kBodyBytes] = before;
    pieces = Gather({kStream.text, request_arguments}, store);
  } else {
    Append(before, pieces);
  }
  Append(bytes, pieces);
  Append("\r\n"sv, pieces);
  const bool is_taken = state_ != State::kLost && TrySend(pieces);
  state_ = is_taken ? State::kOpen : State::kLost;
  return is_taken;
}

void StreamWriter::PutError(const Response& error) {
  static char json[kMaxErrorBytes];
  static char base64[Base64Length(kMaxErrorBytes)];
  std::string_view body = WriteErrorBody(error.error_type(), error.error_message(), json);
  body = AddStackTrace(body, error.stack_trace(), json);
  const std::string_view arguments[] = {
      ErrorTypeValue(error.error_type()), EncodeBase64(body, base64), {}};
  iovec store[kMaxPieces];
  if (!TrySend(Gather({kTrailers.text, arguments}, store))) state_ = State::kLost;
}

void StreamWriter::Finish(const Response& result) {
  if (result.is_error() && state_ == State::kFresh) return SetResult(result);
  if (!result.is_error()) {
    Put("0\r\n"sv, {});
  } else if (state_ == State::kOpen) {
    PutError(result);
  }
  if (!IsConnected()) return;
  const bool is_whole = state_ != State::kLost;
  if (!is_whole) {
    // Who stopped reading may wait for an end that cannot come, and its answer for that.
    if (!ServerHasSpoken()) return Disconnect();
    EndSending();
  }
  Answer answer;
  ReadAnswer(false, is_whole, answer);
  if (answer.progress != Progress::kBad && answer.status >= 500) {
    Die(kContainerError);
  }
}

}  // namespace lambda
