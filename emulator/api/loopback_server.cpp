#include "api/loopback_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <atomic>
#include <cstring>

#include "api/connection_threads.h"

namespace emu::api {
namespace {

constexpr int kBacklog = 128;

// The request that this thread serves, for the handler that cpp-httplib calls without it.
thread_local RequestStream* current_stream = nullptr;

}  // namespace

Result<UniqueFd> ListenOnLoopback() {
  UniqueFd fd(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (!fd.valid() || bind(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      listen(fd.get(), kBacklog) != 0) {
    return InternalError(std::string("cannot listen on 127.0.0.1: ") + strerror(errno));
  }
  return fd;
}

std::string AddressOf(int listening_fd) {
  sockaddr_in address{};
  socklen_t length = sizeof address;
  getsockname(listening_fd, reinterpret_cast<sockaddr*>(&address), &length);
  return fmt::format("127.0.0.1:{}", ntohs(address.sin_port));
}

class LoopbackServer::Server final : public httplib::Server {
 public:
  Server(int listening_fd, int stop_fd, LoopbackServer::Handler handler) : stop_fd_(stop_fd) {
    svr_sock_ = listening_fd;
    new_task_queue = [] { return new ConnectionThreads; };
    set_pre_routing_handler([handler = std::move(handler)](const httplib::Request& request,
                                                           httplib::Response& response) {
      handler(request, *current_stream, response);
      return HandlerResponse::Handled;
    });
  }

  std::size_t open_connections() const { return open_connections_; }

 private:
  struct OpenConnection {
    explicit OpenConnection(std::atomic<std::size_t>& counter) : count(counter) { ++count; }
    ~OpenConnection() { --count; }
    std::atomic<std::size_t>& count;
  };

  bool process_and_close_socket(socket_t socket) override {
    const UniqueFd owner(socket);
    const OpenConnection counted(open_connections_);
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    RequestStream stream(socket, stop_fd_);
    current_stream = &stream;
    bool open = true;
    while (open && stream.NextRequest()) {
      bool closed = false;
      const bool served = ProcessRequest(stream, closed);
      open = stream.Finish() && served && !closed;
    }
    shutdown(socket, SHUT_RDWR);
    return true;
  }

  // The signature grew the two addresses in cpp-httplib 0.16.
  template <typename Self = Server>
  bool ProcessRequest(RequestStream& stream, bool& closed) {
    auto* self = static_cast<Self*>(this);
    if constexpr (requires { self->process_request(stream, false, closed, nullptr); }) {
      return self->process_request(stream, false, closed, nullptr);
    } else {
      return self->process_request(stream, "127.0.0.1", 0, "127.0.0.1", 0, false, closed, nullptr);
    }
  }

  int stop_fd_;
  std::atomic<std::size_t> open_connections_ = 0;
};

std::size_t LoopbackServer::open_connections() const { return server_->open_connections(); }

LoopbackServer::LoopbackServer(UniqueFd listening_fd, Handler handler)
    : stop_fd_(eventfd(0, EFD_CLOEXEC)),
      server_(std::make_unique<Server>(listening_fd.Release(), stop_fd_.get(), std::move(handler))),
      thread_([this] { server_->listen_after_bind(); }) {
  while (!server_->is_running()) std::this_thread::yield();
}

LoopbackServer::~LoopbackServer() {
  const std::uint64_t one = 1;
  if (write(stop_fd_.get(), &one, sizeof one) < 0) std::abort();
  server_->stop();
  thread_.join();
}

}  // namespace emu::api
