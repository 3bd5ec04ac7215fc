// The first instructions of a program without a C library on x86-64: keeps the initial stack, runs constructors, calls
// main and exits with its result. Source: System V ABI, AMD64 Architecture Processor Supplement, "Process
// Initialization".
    .section .text._start, "ax", @progbits
    .global _start
    .type _start, @function
_start:
    xor %ebp, %ebp                      // The outermost frame.
    mov %rsp, lambda_initial_stack(%rip)
    and $-16, %rsp
    lea __init_array_start(%rip), %rbx
next_constructor:
    lea __init_array_end(%rip), %rax
    cmp %rax, %rbx
    je constructed
    call *(%rbx)
    add $8, %rbx
    jmp next_constructor
constructed:
    call main
    mov %eax, %edi
    mov $231, %eax                      // exit_group
    syscall
    .size _start, . - _start

    .section .note.GNU-stack, "", @progbits
