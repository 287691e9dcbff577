/* combine.c - two passes over cases: what they add up to, then how far each is off it. */
#include "stats/combine.h"

#include <math.h>
#include <stdlib.h>

#include "stats/student.h"

/* What a case adds to the two sums of the odds ratio, and to Cochran's. */
struct share {
    double together, apart, off, variance;
};

static struct share share_of(const struct at_transition *t)
{
    double n = t->steps, b = t->row - t->count, c = t->column - t->count,
           d = n - t->row - t->column + t->count;
    return (struct share){
        .together = t->count * d / n,
        .apart = b * c / n,
        .off = t->count - t->row * t->column / n,
        .variance =
            t->row * (n - t->row) * t->column * (n - t->column) / n / n / (n - 1),
    };
}

static struct share add_up(const struct at_transition *of_case, size_t count)
{
    struct share sum = { 0 };
    for (size_t i = 0; i < count; i++) {
        if (at_yule_q(&of_case[i]).missing)
            continue;
        struct share share = share_of(&of_case[i]);
        sum.together += share.together;
        sum.apart += share.apart;
        sum.off += share.off;
        sum.variance += share.variance;
    }
    return sum;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void count_cases(const struct at_transition *of_case, size_t count, double *room,
                        struct at_combined *combined)
{
    for (size_t i = 0; i < count; i++) {
        struct at_statistic q = at_yule_q(&of_case[i]);
        if (q.missing)
            continue;
        room[combined->cases++] = q.value;
        combined->above += q.value > 0;
    }
    size_t cases = combined->cases;
    qsort(room, cases, sizeof *room, by_value);
    if (cases)
        combined->median =
            at_statistic((room[(cases - 1) / 2] + room[cases / 2]) / 2, (double)cases);
}

/* Of the log of the odds ratio. */
static double error_of(const struct at_transition *of_case, size_t count,
                       const struct share *sum, double cases)
{
    double squares = 0;
    for (size_t i = 0; i < count; i++) {
        if (at_yule_q(&of_case[i]).missing)
            continue;
        struct share share = share_of(&of_case[i]);
        double off = share.together / sum->together - share.apart / sum->apart;
        squares += off * off;
    }
    return sqrt(squares * cases / (cases - 1));
}

struct at_combined at_combine(const struct at_transition *of_case, size_t count,
                              double *room)
{
    struct at_combined combined = { 0 };
    count_cases(of_case, count, room, &combined);
    double base = (double)combined.cases;
    struct at_statistic none =
        at_statistic_missing(base, "no case has steps with and without both codes");
    if (combined.cases == 0)
        return (struct at_combined){ 0, 0, none, none, none, none, none };
    struct share sum = add_up(of_case, count);
    double both = sum.together + sum.apart;
    combined.z = at_statistic(sum.off / sqrt(sum.variance), base);
    combined.q = both > 0 ? at_statistic((sum.together - sum.apart) / both, base)
                          : at_statistic_missing(base, "the odds ratio is 0 / 0");
    combined.low = combined.high =
        at_statistic_missing(base, combined.cases == 1 ? "there is one case only"
                                                       : "all cases are alike in it");
    if (combined.cases == 1 || sum.together == 0 || sum.apart == 0)
        return combined;
    double log_odds = log(sum.together / sum.apart);
    double reach = at_student_bound(.95, (unsigned)combined.cases - 1) *
                   error_of(of_case, count, &sum, base);
    combined.low = at_statistic(tanh((log_odds - reach) / 2), base);
    combined.high = at_statistic(tanh((log_odds + reach) / 2), base);
    return combined;
}
