// Answers each event with itself, as echo does, but with the C and C++ libraries, linked
// statically: what our runtime is compared with.
#include "socket_client.h"

int main() {
  client::RuntimeApi api;
  for (;;) {
    const client::Event event = api.Next();
    api.Respond(event, event.payload);
  }
}
