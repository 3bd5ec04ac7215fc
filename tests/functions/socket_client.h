// The Runtime API on a plain socket, for functions with a C library: what a user would write who
// has nothing but the C++ standard library. Shares no code with the runtime of this project.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>

namespace client {

struct Event {
  std::string request_id;
  std::string payload;
};

struct CaseInsensitive {
  bool operator()(const std::string& a, const std::string& b) const {
    return strcasecmp(a.c_str(), b.c_str()) < 0;
  }
};
using Headers = std::map<std::string, std::string, CaseInsensitive>;

class RuntimeApi {
 public:
  RuntimeApi() : host_(std::getenv("AWS_LAMBDA_RUNTIME_API")), fd_(Connect(host_)) {}

  Event Next() {
    Send("GET", "invocation/next", "");
    Headers headers;
    std::string payload = Receive(headers);
    return {headers["Lambda-Runtime-Aws-Request-Id"], payload};
  }

  void Respond(const Event& event, const std::string& body) {
    Send("POST", "invocation/" + event.request_id + "/response", body);
    Headers headers;
    Receive(headers);
  }

 private:
  static int Connect(const std::string& host) {
    const std::size_t colon = host.find(':');
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(host.substr(colon + 1))));
    inet_pton(AF_INET, host.substr(0, colon).c_str(), &address.sin_addr);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("cannot reach the Runtime API at " + host);
    }
    return fd;
  }

  void Send(const std::string& method, const std::string& path, const std::string& body) {
    std::string request = method + " /2018-06-01/runtime/" + path + " HTTP/1.1\r\n";
    request += "Host: " + host_ + "\r\n";
    if (method == "POST") request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    request += "\r\n" + body;
    for (std::size_t sent = 0; sent < request.size();) {
      const ssize_t count = write(fd_, request.data() + sent, request.size() - sent);
      if (count <= 0) throw std::runtime_error("the Runtime API has gone");
      sent += static_cast<std::size_t>(count);
    }
  }

  void ReceiveMore() {
    char bytes[4096];
    const ssize_t count = read(fd_, bytes, sizeof bytes);
    if (count <= 0) throw std::runtime_error("the Runtime API has gone");
    received_.append(bytes, static_cast<std::size_t>(count));
  }

  std::string ReceiveLine() {
    std::size_t end;
    while ((end = received_.find("\r\n")) == std::string::npos) ReceiveMore();
    std::string line = received_.substr(0, end);
    received_.erase(0, end + 2);
    return line;
  }

  // The body; the emulator always states its length.
  std::string Receive(Headers& headers) {
    ReceiveLine();
    for (std::string line; !(line = ReceiveLine()).empty();) {
      const std::size_t colon = line.find(':');
      headers[line.substr(0, colon)] = line.substr(line.find_first_not_of(' ', colon + 1));
    }
    const std::size_t length = std::stoul(headers["Content-Length"]);
    while (received_.size() < length) ReceiveMore();
    std::string body = received_.substr(0, length);
    received_.erase(0, length);
    return body;
  }

  std::string host_;
  int fd_;
  std::string received_;
};

}  // namespace client
