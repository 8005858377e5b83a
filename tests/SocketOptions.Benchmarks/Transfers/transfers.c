// What moving data costs in C, and the peers to move it to and from, which are the same for all.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

enum { LARGEST = 1 << 16, MOST_BUFFERS = 16, MOST_CONNECTIONS = 4096 };

static void *echo(void *socket)
{
    char buffer[LARGEST];
    ssize_t length;
    while ((length = recv((int)(intptr_t)socket, buffer, sizeof buffer, 0)) > 0)
    {
        send((int)(intptr_t)socket, buffer, (size_t)length, MSG_NOSIGNAL);
    }

    return NULL;
}

static void *drain(void *socket)
{
    // The kernel throws away what TCP is told to truncate, without a copy.
    while (recv((int)(intptr_t)socket, NULL, 1 << 30, MSG_TRUNC) > 0)
    {
    }

    return NULL;
}

static void start(void *(*run)(void *), int socket)
{
    pthread_t thread;
    pthread_create(&thread, NULL, run, (void *)(intptr_t)socket);
    pthread_detach(thread);
}

void transfers_start_echo(int socket) { start(echo, socket); }

void transfers_start_drain(int socket) { start(drain, socket); }

void transfers_ping(int socket, int length, int count)
{
    static char buffer[LARGEST];
    for (int i = 0; i < count; i++)
    {
        send(socket, buffer, (size_t)length, MSG_NOSIGNAL);
        recv(socket, buffer, (size_t)length, MSG_WAITALL);
    }
}

void transfers_ping_buffers(int socket, int buffers, int length, int count)
{
    static char buffer[LARGEST];
    struct iovec list[MOST_BUFFERS];
    struct msghdr header = { .msg_iov = list, .msg_iovlen = (size_t)buffers };
    for (int i = 0; i < buffers; i++)
    {
        list[i] = (struct iovec){ buffer + i * length, (size_t)length };
    }

    for (int i = 0; i < count; i++)
    {
        sendmsg(socket, &header, MSG_NOSIGNAL);
        recvmsg(socket, &header, MSG_WAITALL);
    }
}

void transfers_send_to(int socket, void *address, int address_length, int length, int count)
{
    static char buffer[LARGEST];
    for (int i = 0; i < count; i++)
    {
        sendto(socket, buffer, (size_t)length, MSG_NOSIGNAL, address, (socklen_t)address_length);
    }
}

void transfers_receive_nothing(int socket, int count)
{
    char buffer[64];
    for (int i = 0; i < count; i++)
    {
        recv(socket, buffer, sizeof buffer, MSG_DONTWAIT);
    }
}

static int connections[MOST_CONNECTIONS];
static int connection_count;

// Fills the queue of a listener, and forgets the connections of the time before.
void transfers_connect(int port, int count)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr = { htonl(INADDR_LOOPBACK) } };
    // No port is to wait until it can be used again.
    struct linger reset = { 1, 0 };
    while (connection_count > 0)
    {
        close(connections[--connection_count]);
    }

    for (; connection_count < count; connection_count++)
    {
        int connection = connections[connection_count] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        connect(connection, (struct sockaddr *)&address, sizeof address);
    }
}

void transfers_accept(int listener, int count)
{
    for (int i = 0; i < count; i++)
    {
        close(accept4(listener, NULL, NULL, SOCK_CLOEXEC));
    }
}

void transfers_send_file(int socket, int file, int64_t length, int count)
{
    for (int i = 0; i < count; i++)
    {
        off_t offset = 0;
        while (offset < length)
        {
            sendfile(socket, file, &offset, (size_t)(length - offset));
        }
    }
}

// As a program does that needs the sender, the address, the hops and the congestion notification.
int transfers_receive_messages(int socket, int count)
{
    static char buffer[LARGEST];
    static union { char bytes[2048]; struct cmsghdr header; } control;
    struct sockaddr_storage name;
    struct iovec list = { buffer, 64 };
    int sum = 0;
    for (int i = 0; i < count; i++)
    {
        struct msghdr message = {
            .msg_name = &name, .msg_namelen = sizeof name, .msg_iov = &list, .msg_iovlen = 1,
            .msg_control = &control, .msg_controllen = sizeof control };
        if (recvmsg(socket, &message, MSG_DONTWAIT) < 0)
        {
            return -1;
        }

        for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header != NULL; header = CMSG_NXTHDR(&message, header))
        {
            if (header->cmsg_level == IPPROTO_IP && header->cmsg_type == IP_TTL)
                sum += *(int *)CMSG_DATA(header);
            else if (header->cmsg_level == IPPROTO_IP && header->cmsg_type == IP_TOS)
                sum += *CMSG_DATA(header);
            else if (header->cmsg_level == IPPROTO_IP && header->cmsg_type == IP_PKTINFO)
                sum += ((struct in_pktinfo *)CMSG_DATA(header))->ipi_ifindex;
        }
    }

    return sum;
}
