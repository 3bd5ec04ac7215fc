// A raw TCP client for tests: sends exact packets, reads exact replies, never waits more than a few
// seconds.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/unique_fd.h"

namespace emu::api {

struct WireReply {
  int status = 0;                              // 0: the peer closed without an answer.
  std::map<std::string, std::string> headers;  // Lower-case names.
  std::string body;
};

class WireClient {
 public:
  // "127.0.0.1:4711"
  explicit WireClient(const std::string& address);
  void Send(std::string_view bytes);
  WireReply Receive();
  // True when the peer closes within the time limit.
  bool AwaitClose();

 private:
  UniqueFd fd_;
  std::string received_;
};

}  // namespace emu::api
