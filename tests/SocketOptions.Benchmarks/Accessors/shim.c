// Stands in for the kernel: every option is there, is zero and takes every value.
#include <string.h>
#include <sys/socket.h>

int getsockopt(int socket, int level, int number, void *value, socklen_t *length)
{
    (void)socket;
    (void)level;
    (void)number;
    memset(value, 0, *length);
    return 0;
}

int setsockopt(int socket, int level, int number, const void *value, socklen_t length)
{
    (void)socket;
    (void)level;
    (void)number;
    (void)value;
    (void)length;
    return 0;
}
