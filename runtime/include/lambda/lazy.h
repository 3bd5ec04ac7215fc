// Something constructed at its first use: for what only some events need, or what has to wait until
// main. It lies inside the object: no heap, no guard variable, no destructor at the exit; until
// then it costs no bytes of the file. Not for several threads at once. No source but the language.
#pragma once

#include <new>

namespace lambda {

// As what it holds if no factory is named.
template <class T>
T DefaultMade() {
  return T();
}

// `kFactory` is a function or a lambda without captures; T need not be movable. As a global:
//   constinit lambda::Lazy<Model, [] { return Model(lambda::GetEnvironment("MODEL")); }> model;
// The factory must not use the same object. If it throws, the next use calls it again.
template <class T, auto kFactory = &DefaultMade<T>>
class Lazy {
 public:
  constexpr Lazy() = default;
  Lazy(const Lazy&) = delete;
  Lazy& operator=(const Lazy&) = delete;

  T& operator*() {
    if (!constructed_) ::new (static_cast<void*>(storage_)) T(kFactory());
    constructed_ = true;
    return *std::launder(reinterpret_cast<T*>(storage_));
  }
  T* operator->() { return &**this; }

  bool constructed() const { return constructed_; }

 private:
  alignas(T) unsigned char storage_[sizeof(T)]{};
  bool constructed_ = false;
};

}  // namespace lambda
