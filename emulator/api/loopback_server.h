// cpp-httplib's server on a listening descriptor that somebody else made, one thread per
// connection, each request through a RequestStream. What is served is up to the handler.
#pragma once

#include <httplib.h>

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "api/request_stream.h"
#include "base/error.h"
#include "base/unique_fd.h"

namespace emu::api {

// A TCP socket that listens on a free port of 127.0.0.1.
Result<UniqueFd> ListenOnLoopback();
// "127.0.0.1:4711"
std::string AddressOf(int listening_fd);

class LoopbackServer {
 public:
  // Fills the reply; runs on the connection's thread and may wait.
  using Handler = std::function<void(const httplib::Request&, RequestStream&, httplib::Response&)>;

  // Serves at once. Takes the listening descriptor.
  LoopbackServer(UniqueFd listening_fd, Handler handler);
  // Ends every connection; handlers must not wait any more.
  ~LoopbackServer();

  std::size_t open_connections() const;

 private:
  class Server;
  UniqueFd stop_fd_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

}  // namespace emu::api
