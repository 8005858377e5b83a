// What a call costs in C, and what it costs when the kernel answers at once.
#define _GNU_SOURCE
#include <string.h>
#include <sys/socket.h>

void bare_get(int socket, int level, int number, int length, int count)
{
    char value[16];
    for (int i = 0; i < count; i++)
    {
        socklen_t answered = (socklen_t)length;
        getsockopt(socket, level, number, value, &answered);
    }
}

void bare_set(int socket, int level, int number, int length, int count)
{
    char value[16] = { 1 };
    for (int i = 0; i < count; i++)
    {
        setsockopt(socket, level, number, value, (socklen_t)length);
    }
}
