// The program's first instructions: keeps the initial stack, runs constructors, calls main and exits with its result.
// Source: System V ABI for the Arm 64-bit architecture, "Process initialization".

    .section .text._start, "ax", %progbits
    .global _start
    .type _start, %function
_start:
    mov x29, xzr                        // The outermost frame.
    mov x30, xzr
    mov x9, sp
    adrp x10, lambda_initial_stack
    str x9, [x10, :lo12:lambda_initial_stack]
    adrp x19, __init_array_start
    add x19, x19, :lo12:__init_array_start
    adrp x20, __init_array_end
    add x20, x20, :lo12:__init_array_end
next_constructor:
    cmp x19, x20
    b.eq constructed
    ldr x9, [x19], #8
    blr x9
    b next_constructor
constructed:
    bl main
    mov x8, #94                         // exit_group
    svc #0
    .size _start, . - _start

    .section .note.GNU-stack, "", %progbits
