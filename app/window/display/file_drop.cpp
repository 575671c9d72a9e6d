#include "app/window/display/file_drop.hpp"

#include "geodata/base/text.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace viewer {

namespace {

constexpr long version = 5;  // of the protocol
constexpr std::string_view scheme = "file://";

// `%20` as a blank; what is no such code stays.
std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char value = 0;
        const bool code = text[i] == '%' && i + 2 < text.size();
        const auto* digits = text.data() + i + 1;
        if (code && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            plain += static_cast<char>(value);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

int pass_over(Display* /*display*/, XErrorEvent* /*error*/) { return 0; }

/// The program that drags may end at any time; a message to its window is an error then, and none of ours.
class WithoutErrors {
public:
    explicit WithoutErrors(Display* display) : display_(display), before_(XSetErrorHandler(pass_over)) {}
    ~WithoutErrors() {
        XSync(display_, False);
        XSetErrorHandler(before_);
    }
    WithoutErrors(const WithoutErrors&) = delete;
    WithoutErrors& operator=(const WithoutErrors&) = delete;

private:
    Display* display_;
    XErrorHandler before_;
};

}  // namespace

std::optional<std::filesystem::path> first_file_of(const std::string& uri_list) {
    for (const auto& line : geodata::split(uri_list, '\n')) {
        if (!line.starts_with(scheme)) {
            continue;
        }
        // A host may stand before the path; only a path is followed.
        const auto rest = std::string_view(line).substr(scheme.size());
        const auto slash = rest.find('/');
        if (slash != std::string_view::npos) {
            return std::filesystem::path(decoded(rest.substr(slash)));
        }
    }
    return std::nullopt;
}

struct FileDrop::Connection {
    Display* display = XOpenDisplay(nullptr);
    Window target = 0;  // the program's window
    Window proxy = 0;   // ours, which is told
    Window source = 0;  // of the program that drags
    Time time = CurrentTime;
    bool takes = false;  // what is dragged is a list of files
    Atom aware = 0, enter = 0, position = 0, status = 0, drop = 0, leave = 0, finished = 0;
    Atom selection = 0, copy = 0, uri_list = 0, types = 0, proxy_name = 0, kept = 0;

    explicit Connection(Window window) : target(window) {
        if (display != nullptr) {
            name_atoms();
            announce();
        }
    }
    ~Connection() {
        if (display != nullptr) {
            XDestroyWindow(display, proxy);
            XCloseDisplay(display);
        }
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void name_atoms() {
        const std::pair<Atom*, const char*> names[] = {
            {&aware, "XdndAware"},        {&enter, "XdndEnter"},         {&position, "XdndPosition"},
            {&status, "XdndStatus"},      {&drop, "XdndDrop"},           {&leave, "XdndLeave"},
            {&finished, "XdndFinished"},  {&selection, "XdndSelection"}, {&copy, "XdndActionCopy"},
            {&uri_list, "text/uri-list"}, {&types, "XdndTypeList"},      {&proxy_name, "XdndProxy"},
            {&kept, "TERRACHRON_DROP"}};
        for (const auto& [atom, name] : names) {
            *atom = XInternAtom(display, name, False);
        }
    }

    void set(Window window, Atom property, Atom type, long value) const {
        XChangeProperty(display, window, property, type, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(&value), 1);
    }

    // A proxy names itself too, so that one of a program that has ended is told from one that is there.
    void announce() {
        proxy = XCreateSimpleWindow(display, DefaultRootWindow(display), -10, -10, 1, 1, 0, 0, 0);
        for (const auto window : {target, proxy}) {
            set(window, aware, XA_ATOM, version);
            set(window, proxy_name, XA_WINDOW, static_cast<long>(proxy));
        }
        XFlush(display);
    }

    void answer(Atom message, long first, long last) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.display = display;
        event.xclient.window = source;
        event.xclient.message_type = message;
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(target);
        event.xclient.data.l[1] = first;
        event.xclient.data.l[message == finished ? 2 : 4] = last;
        XSendEvent(display, source, False, NoEventMask, &event);
        XFlush(display);
    }

    std::string property_text(Window window, Atom property) const {
        Atom type = 0;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* data = nullptr;
        constexpr long longest = 16'384;  // of four bytes
        XGetWindowProperty(display, window, property, 0, longest, False, AnyPropertyType, &type, &format,
                           &count, &left, &data);
        std::string text;
        if (data != nullptr && format == 8) {
            text.assign(reinterpret_cast<const char*>(data), count);
        } else if (data != nullptr && format == 32) {
            const auto* atoms = reinterpret_cast<const Atom*>(data);
            text = std::find(atoms, atoms + count, uri_list) != atoms + count ? "files" : "";
        }
        if (data != nullptr) {
            XFree(data);
        }
        return text;
    }

    // Up to three types stand in the message itself, more of them in a list of the program that drags.
    void take_enter(const XClientMessageEvent& event) {
        source = static_cast<Window>(event.data.l[0]);
        const bool many = (event.data.l[1] & 1) != 0;
        const auto is_list = [&](long type) { return static_cast<Atom>(type) == uri_list; };
        takes = many ? property_text(source, types) == "files"
                     : std::any_of(&event.data.l[2], &event.data.l[5], is_list);
    }

    void take_message(const XClientMessageEvent& event) {
        if (event.message_type == enter) {
            take_enter(event);
        } else if (event.message_type == position && source != 0) {
            answer(status, takes ? 1 : 0, takes ? static_cast<long>(copy) : 0);
        } else if (event.message_type == leave) {
            source = 0;
        } else if (event.message_type == drop && source != 0 && takes) {
            time = static_cast<Time>(event.data.l[2]);
            XConvertSelection(display, selection, uri_list, kept, proxy, time);
            XFlush(display);
        } else if (event.message_type == drop && source != 0) {
            answer(finished, 0, 0);
        }
    }

    std::optional<std::filesystem::path> take_files(const XSelectionEvent& event) {
        const auto text = event.property == 0 ? std::string() : property_text(proxy, kept);
        XDeleteProperty(display, proxy, kept);
        if (source != 0) {
            answer(finished, text.empty() ? 0 : 1, text.empty() ? 0 : static_cast<long>(copy));
        }
        source = 0;
        return first_file_of(text);
    }
};

FileDrop::FileDrop(unsigned long window) : connection_(std::make_unique<Connection>(window)) {}

FileDrop::~FileDrop() = default;

std::optional<std::filesystem::path> FileDrop::dropped() {
    std::optional<std::filesystem::path> file;
    auto* display = connection_->display;
    if (display == nullptr || XPending(display) == 0) {
        return file;
    }
    const WithoutErrors quiet(display);
    while (XPending(display) > 0) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == ClientMessage) {
            connection_->take_message(event.xclient);
        } else if (event.type == SelectionNotify) {
            auto found = connection_->take_files(event.xselection);
            file = file ? file : found;
        }
    }
    return file;
}

}  // namespace viewer
