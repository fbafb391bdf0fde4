// LEMON's network simplex on a DIMACS file: one JSON line. Reading is outside the time, as it is for the others.
#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <sys/resource.h>

using namespace lemon;

static double processor_seconds() {
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int, char** arguments) {
    SmartDigraph graph;
    SmartDigraph::ArcMap<long long> low(graph), capacity(graph), cost(graph);
    SmartDigraph::NodeMap<long long> supply(graph);
    std::ifstream file(arguments[1]);
    readDimacsMin(file, graph, low, capacity, cost, supply);
    double begin = processor_seconds();
    NetworkSimplex<SmartDigraph, long long> simplex(graph);
    simplex.lowerMap(low).upperMap(capacity).costMap(cost).supplyMap(supply);
    double built = processor_seconds();
    if (simplex.run() != NetworkSimplex<SmartDigraph, long long>::OPTIMAL) return 1;
    double done = processor_seconds();
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"objective\":%lld,\"build_seconds\":%.6f,\"cpu_seconds\":%.6f,\"memory_mb\":%.1f}\n", simplex.totalCost<long long>(),
                built - begin, done - built, usage.ru_maxrss / 1024.0);
}
