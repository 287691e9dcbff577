/* driver.c - gives a fuzz target the files named, where libFuzzer is not there to
 * do it. Each input is a block of its exact size, so that a sanitizer sees a read
 * past its end. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int feed(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return -1;
    int status = -1;
    uint8_t *data = NULL;
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0)
        goto out;
    data = malloc(size ? (size_t)size : 1);
    if (!data || fread(data, 1, (size_t)size, file) != (size_t)size)
        goto out;
    LLVMFuzzerTestOneInput(data, (size_t)size);
    status = 0;
out:
    free(data);
    fclose(file);
    return status;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        printf("%s\n", argv[i]);
        fflush(stdout);
        if (feed(argv[i]) != 0) {
            perror(argv[i]);
            return 1;
        }
    }
    printf("%d inputs\n", argc - 1);
    return 0;
}
